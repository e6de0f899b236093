using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>What was changed on either side, before and after, as rows of <c>mpt_change</c>.</summary>
public static class Journal
{
    /// <summary>What our change did in Matterport. The same change always gives the same rows.</summary>
    /// <param name="mirror">The row when the change was sent.</param>
    /// <param name="merge">The merge that found what was to be sent.</param>
    /// <param name="fields">The fields that were sent.</param>
    /// <param name="answer">What Matterport answered.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="run">The run that sent it.</param>
    public static IEnumerable<Row> OfSending(
        Row mirror,
        RowMerge merge,
        IReadOnlyList<FieldMerge> fields,
        Model answer,
        DateTime now,
        RowReference run
    )
    {
        Row Sent(string field, string? before, string? after) => Entry(Side.Matterport, mirror, field, before, after, now, run);
        var entries = fields.Select(sent => Sent(sent.Field.Name, sent.Theirs, sent.Field.Read(answer).ValueOr(null)));
        return merge.SendsKey
            ? entries.Concat([Sent("internalid", mirror.Get(ModelTable.TheirInternalId), answer.InternalId.ValueOr(null))])
            : entries;
    }

    /// <summary>What a write changed in a mirror row.</summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="before">The row before, with every journalled column.</param>
    /// <param name="write">What was written.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who wrote it, for edits by people.</param>
    public static IReadOnlyList<Row> OfMirror(FieldSet set, Row before, Row write, DateTime now, RowReference? by)
    {
        var after = before.After(write.Values);
        var run = write.Get(ModelTable.LastRunId);
        return set
            .All.Where(field => field.IsJournalled && write.Has(field.Column) && field.Read(before) != field.Read(after))
            .Select(field =>
                Entry(Side.Dataverse, before, field.Name, field.Read(before), field.Read(after), now, run).Set(ChangeTable.ChangedBy, by)
            )
            .ToArray();
    }

    // What is written in the transaction of the change needs no name; what follows a call to Matterport may be written twice.
    private static RowKey? KeyOf(Side side, Row mirror, string field, string? before, string? after, RowReference? run) =>
        side == Side.Dataverse
            ? null
            : RowKey.Of(ChangeTable.Table, StableId.Of(mirror.Id.ToString("N"), mirror.Version, field, before, after, run?.ToString()));

    private static Row Entry(Side side, Row mirror, string field, string? before, string? after, DateTime now, RowReference? run) =>
        new Row(ChangeTable.Table) { Key = KeyOf(side, mirror, field, before, after, run) }
            .Set(ChangeTable.Name, $"{field} in {side}")
            .Set(ChangeTable.Side, side)
            .Set(ChangeTable.ModelId, mirror.Reference)
            .Set(ChangeTable.TableName, mirror.Table)
            .Set(ChangeTable.RowId, mirror.Id.ToString("D"))
            .Set(ChangeTable.Field, field)
            .Set(ChangeTable.Before, before)
            .Set(ChangeTable.After, after)
            .Set(ChangeTable.RunId, run)
            .Set(ChangeTable.ChangedOn, now);
}
