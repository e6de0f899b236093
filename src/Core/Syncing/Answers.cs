using MatterportForDataverse.Core.Schema;
using MatterportForDataverse.Matterport;

namespace MatterportForDataverse.Core.Syncing;

/// <summary>What Matterport answered after our change becomes what both sides agree on: it normalises phone numbers and the like.</summary>
public static class Answers
{
    /// <summary>Puts the answer to what was sent, and what only Matterport says, into the merge.</summary>
    public static void Apply(ModelMerge merge, Model answer)
    {
        foreach (var sent in merge.Outgoing)
        {
            var theirs = sent.Field.Read(answer);
            if (theirs.IsKnown)
            {
                var value = theirs.ValueOr(null);
                merge.Agreed.Agree(sent.Field.Name, value);
                if (value != sent.Ours)
                {
                    merge.Changes[sent.Field.Column] = sent.Field.ToColumn(value);
                }
            }
        }

        if (merge.SendsKey && answer.InternalId.IsKnown)
        {
            merge.Agreed.Agree(DirtyMark.OurKey, answer.InternalId.ValueOr(null) is { Length: > 0 } key ? key : null);
            merge.Changes[ModelTable.TheirInternalId.Name] = Fields.Find("internalid")!.Read(answer).ValueOr(null);
        }

        if (answer.Modified.HasValue)
        {
            var modified = Fields.Find("modified")!;
            merge.Changes[modified.Column] = modified.ToColumn(modified.Read(answer).ValueOr(null));
        }

        merge.Changes[ModelTable.MergeBase.Name] = merge.Agreed.ToText();
    }
}
