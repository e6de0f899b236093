using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// Who wins when one side or both sides changed a field: the three-way merge of one field, with the last agreed value as base.
/// Deciding changes nothing.
/// </summary>
/// <param name="Rule">The field and its rule.</param>
/// <param name="Verdict">What is to be done.</param>
/// <param name="Base">The last agreed value.</param>
/// <param name="Ours">The value in Dataverse.</param>
/// <param name="Theirs">The value in Matterport; meaningless when the verdict is <see cref="MergeVerdict.Unknown"/>.</param>
public sealed record FieldMerge(FieldRule Rule, MergeVerdict Verdict, string? Base, string? Ours, string? Theirs)
{
    /// <summary>The field.</summary>
    public Field Field => Rule.Field;

    /// <summary>Our value with its zeros, where it seems to have lost them and a person is asked.</summary>
    public string? Restored { get; init; }

    /// <summary>Why our value, which is to be kept, cannot be sent; null where it can.</summary>
    /// <param name="table">The table of the row.</param>
    public Phrase? Refusal(string table) => Verdict == MergeVerdict.Keep ? Field.Refusal(Ours, $"{table}.{Field.Column}") : null;

    /// <summary>Decides.</summary>
    /// <param name="rule">The field's rule.</param>
    /// <param name="agreed">The last agreed value; null when it was empty or never agreed on.</param>
    /// <param name="ours">The value in Dataverse.</param>
    /// <param name="theirs">Matterport's answer.</param>
    /// <param name="oursIsNewer">Whether Dataverse's edit is the younger one; asked only where the side saved last wins.</param>
    /// <param name="isFirstContact">Whether the two sides have never agreed on the field, be it that it is empty.</param>
    /// <param name="spelt">How Dataverse spells the last agreed value; null when as Matterport does.</param>
    public static FieldMerge Of(
        FieldRule rule,
        string? agreed,
        string? ours,
        Answer<string> theirs,
        bool oursIsNewer,
        bool isFirstContact = false,
        string? spelt = null
    )
    {
        var theirValue = theirs.ValueOr(null!);
        var verdict =
            !theirs.IsKnown ? MergeVerdict.Unknown
            : !rule.Field.Fits(theirValue) ? MergeVerdict.DoesNotFit
            : rule.Field.Same(ours, theirValue) ? MergeVerdict.Same
            : spelt is not null && rule.Field.Same(ours, spelt) && rule.Field.Same(theirValue, agreed) ? MergeVerdict.Leave
            : rule.Direction switch
            {
                Direction.Both => isFirstContact && ours is not null && theirValue is not null
                    ? AtFirstContact(rule, ours, theirValue)
                    : BothWays(rule, (spelt ?? agreed, agreed), ours, theirValue, oursIsNewer),
                Direction.ToMatterport => ours is null && rule.NullPolicy == WhenCleared.Keep ? MergeVerdict.Leave : MergeVerdict.Keep,
                Direction.ToDataverse => theirValue is null && rule.NullPolicy == WhenCleared.Keep ? MergeVerdict.Leave : MergeVerdict.Take,
                _ => MergeVerdict.Leave,
            };
        return new FieldMerge(rule, verdict, agreed, ours, theirValue);
    }

    private static MergeVerdict AtFirstContact(FieldRule rule, string ours, string theirs) =>
        rule.Field.SameButSpelling(ours, theirs)
            ? MergeVerdict.SameButSpelling
            : rule.FirstContact switch
            {
                InitialWinner.Dataverse => MergeVerdict.Keep,
                InitialWinner.Matterport => MergeVerdict.Take,
                _ => MergeVerdict.Ask,
            };

    private static MergeVerdict BothWays(
        FieldRule rule,
        (string? Ours, string? Theirs) agreed,
        string? ours,
        string? theirs,
        bool oursIsNewer
    )
    {
        var keepsWhenEmptied = rule.NullPolicy == WhenCleared.Keep;
        if (rule.Field.Same(ours, agreed.Ours))
        {
            return theirs is null && keepsWhenEmptied ? MergeVerdict.Keep : MergeVerdict.Take;
        }

        if (rule.Field.Same(theirs, agreed.Theirs))
        {
            return ours is null && keepsWhenEmptied ? MergeVerdict.Take : MergeVerdict.Keep;
        }

        if (keepsWhenEmptied && (ours is null || theirs is null))
        {
            return ours is null ? MergeVerdict.Take : MergeVerdict.Keep;
        }

        return rule.Winner switch
        {
            Winner.Matterport => MergeVerdict.Take,
            Winner.Dataverse => MergeVerdict.Keep,
            Winner.SideSavedLast => oursIsNewer ? MergeVerdict.Keep : MergeVerdict.Take,
            _ => MergeVerdict.Ask,
        };
    }
}

/// <summary>What a field's merge comes to.</summary>
public enum MergeVerdict
{
    /// <summary>Matterport's value is not known: neither a change nor a null. Leave both sides alone.</summary>
    Unknown,

    /// <summary>The mapping says to leave both sides alone.</summary>
    Leave,

    /// <summary>Matterport's value does not fit our column: leave both sides alone and say so.</summary>
    DoesNotFit,

    /// <summary>Both sides hold the same.</summary>
    Same,

    /// <summary>Both sides hold the same in different spellings: each keeps its own.</summary>
    SameButSpelling,

    /// <summary>Dataverse gets Matterport's value.</summary>
    Take,

    /// <summary>Matterport gets Dataverse's value.</summary>
    Keep,

    /// <summary>A person decides; both sides stay as they are.</summary>
    Ask,
}
