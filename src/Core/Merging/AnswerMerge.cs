using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Merging;

/// <summary>What Matterport answered after our change becomes what both sides agree on: it normalises phone numbers and the like.</summary>
public static class AnswerMerge
{
    /// <summary>
    /// Merges the answer, which holds what we sent and perhaps what somebody else changed in the same moment, into the row as it is now.
    /// </summary>
    /// <param name="set">The fields.</param>
    /// <param name="mirror">The row; read again when somebody has edited it since.</param>
    /// <param name="sent">The merge that found what was sent; null for what Matterport had nothing of.</param>
    /// <param name="fields">The fields of it that were sent.</param>
    /// <param name="answer">What Matterport answered.</param>
    /// <param name="rules">The active rules.</param>
    public static RowMerge Of(
        FieldSet set,
        Row mirror,
        RowMerge? sent,
        IReadOnlyList<FieldMerge> fields,
        ApiObject answer,
        IReadOnlyList<FieldRule> rules
    )
    {
        var agreed = MergeBase.Parse(mirror.Get(set.Columns.MergeBase));
        var answered = new Dictionary<string, object?>();
        foreach (var field in fields.Where(field => field.Field.Read(answer).IsKnown))
        {
            var value = field.Field.Read(answer).ValueOr(null);
            agreed.Agree(field.Field.Name, value);
            if (field.Field.Read(mirror) == field.Ours && value != field.Ours)
            {
                field.Field.Write(answered, value);
            }
        }

        if (sent is { SendsKey: true } && answer.Text(set.Key!.Path) is { IsKnown: true } told)
        {
            agreed.Agree(KeyField.Name, told.ValueOr(null) is { Length: > 0 } key ? key : null);
        }

        answered[set.Columns.MergeBase.Name] = agreed.ToText();
        var merge = RowMerge.Of(set, mirror.After(answered), answer, rules);
        Complete(merge, mirror, answered);
        merge.Settled.AddRange((sent?.Settled ?? []).Except(merge.Settled).ToArray());
        return merge;
    }

    private static void Complete(RowMerge merge, Row mirror, Dictionary<string, object?> answered)
    {
        foreach (var pair in answered.Where(pair => !merge.Changes.ContainsKey(pair.Key) && !Equals(mirror[pair.Key], pair.Value)))
        {
            merge.Changes[pair.Key] = pair.Value;
        }
    }
}
