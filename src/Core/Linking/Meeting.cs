using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>What becomes of one field when a property and a model are linked. Deciding changes nothing.</summary>
/// <param name="Field">The field.</param>
/// <param name="Outcome">What is to be done.</param>
/// <param name="Ours">What the property says.</param>
/// <param name="Theirs">What Matterport says.</param>
internal sealed record Meeting(Field Field, MeetingOutcome Outcome, string? Ours, string? Theirs)
{
    /// <summary>Decides.</summary>
    /// <param name="rule">How the column is copied.</param>
    /// <param name="merged">How the field is merged with Matterport; null when it is not.</param>
    /// <param name="property">The property.</param>
    /// <param name="mirror">The model's row.</param>
    /// <param name="agreed">Its base.</param>
    public static Meeting Of(CopyRule rule, FieldRule? merged, Row property, Row mirror, MergeBase agreed)
    {
        var field = ModelFields.Set[rule.Field];
        var ours = field.Read(new Row(ModelTable.Table).SetRaw(field.Column, rule.FromRecord(property)));
        var mirrored = field.Read(mirror);
        var asked = agreed.Asked.TryGetValue(field.Name, out var question) ? question : null;
        var theirs =
            asked is not null ? asked.Theirs
            : agreed.Has(field.Name) ? agreed[field.Name]
            : mirrored;
        return new Meeting(field, Decide(), ours, theirs);

        MeetingOutcome Decide()
        {
            if (field.SameButSpelling(ours, mirrored) || (asked is not null && field.SameButSpelling(ours, theirs)) || !field.Fits(ours))
            {
                return MeetingOutcome.Nothing;
            }

            // A model's edit that is not sent yet goes on, where the property says what Matterport says.
            if (ours is null || merged is { Direction: Direction.ToDataverse } || (mirrored is not null && field.Same(ours, theirs)))
            {
                return MeetingOutcome.RecordTakes;
            }

            return theirs is null ? MeetingOutcome.ModelTakes : BothDiffer(rule, merged);
        }
    }

    private static MeetingOutcome BothDiffer(CopyRule rule, FieldRule? merged) =>
        rule.FirstContact switch
        {
            InitialWinner.Dataverse => MeetingOutcome.ModelTakes,
            InitialWinner.Matterport => MeetingOutcome.RecordTakes,
            _ => merged is { Direction: Direction.Both } ? MeetingOutcome.Ask : MeetingOutcome.ModelTakes,
        };
}

/// <summary>What becomes of a field.</summary>
internal enum MeetingOutcome
{
    /// <summary>Both keep what they have.</summary>
    Nothing,

    /// <summary>The property gets what the model says.</summary>
    RecordTakes,

    /// <summary>The model gets what the property says.</summary>
    ModelTakes,

    /// <summary>A person decides.</summary>
    Ask,
}
