using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>What becomes of the fields that a property and its model share when they are linked. Deciding changes nothing.</summary>
/// <param name="Changes">The columns to write on the model, the base with the questions included.</param>
/// <param name="Asked">The fields about which a person decides.</param>
/// <param name="Taken">The rules by which the property gets what the model says.</param>
public sealed record Contact(IReadOnlyDictionary<string, object?> Changes, IReadOnlyCollection<string> Asked, IReadOnlyList<CopyRule> Taken)
{
    /// <summary>Decides.</summary>
    /// <param name="record">The property, with its copied columns.</param>
    /// <param name="mirror">The model, with <see cref="FirstContact.ModelColumns"/>.</param>
    /// <param name="mappings">The active mappings.</param>
    public static Contact Of(Row record, Row mirror, Mappings mappings)
    {
        var rules = mappings.CopiesOf(record.Table).ToLookup(rule => rule.ReachesMatterport);
        var taken = rules[false].Where(rule => rule.ToRecord).ToList();
        var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
        var changes = new Dictionary<string, object?>();
        var asked = new List<string>();
        foreach (var rule in rules[true])
        {
            var merged = mappings.Fields.FirstOrDefault(merged => merged.Field.Name == rule.Field);
            var meeting = Meeting.Of(rule, merged, record, mirror, agreed);
            if (meeting.Outcome == MeetingOutcome.RecordTakes && rule.ToRecord)
            {
                taken.Add(rule);
            }
            else if (meeting.Outcome is MeetingOutcome.ModelTakes or MeetingOutcome.Ask)
            {
                changes[meeting.Field.Column] = rule.FromRecord(record);
                if (meeting.Outcome == MeetingOutcome.Ask)
                {
                    agreed.AskOfLink(meeting.Field.Name, meeting.Ours, meeting.Theirs);
                    asked.Add(meeting.Field.Name);
                }
            }
        }

        if (asked.Count > 0)
        {
            changes[ModelTable.MergeBase.Name] = agreed.ToText();
        }

        return new Contact(changes, asked, taken);
    }
}
