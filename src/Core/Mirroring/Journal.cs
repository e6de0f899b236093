using System.Globalization;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>What a save changed on either side, before and after: a row of <c>mpt_change</c> each.</summary>
public static class Journal
{
    /// <summary>
    /// What our change replaces in Matterport. It is written before the change is sent, and again where Matterport made something else of
    /// a value; the same change, tried again, always gives the same row.
    /// </summary>
    /// <param name="mirror">The row when the change was sent.</param>
    /// <param name="merge">The merge that found what was to be sent; null for what Matterport had nothing of.</param>
    /// <param name="fields">The fields that were sent.</param>
    /// <param name="modified">When what Matterport held before was last changed.</param>
    /// <param name="answer">What Matterport answered; null before it did.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="run">The run that sends it.</param>
    public static Row OfSending(
        Row mirror,
        RowMerge? merge,
        IReadOnlyList<FieldMerge> fields,
        Answer<DateTime> modified,
        ApiObject? answer,
        DateTime now,
        RowReference run
    )
    {
        var key = merge is { SendsKey: true }
            ? [Changed("internalid", merge.TheirKey, mirror.Get(ModelTable.LinkKey))]
            : Array.Empty<ChangedField>();
        var sent = fields.Select(sent => Changed(sent.Field.Name, sent.Theirs, sent.Ours)).Concat(key).ToArray();
        var told = fields.Select(sent => Changed(sent.Field.Name, sent.Theirs, After(sent, answer))).Concat(key).ToArray();

        // Named by what it replaces and when that was edited, on either side: the platform may run us again at any point.
        var id = StableId.Of(
            mirror.Id.ToString("N"),
            mirror.Get(ModelTable.DirtyOn)?.Ticks.ToString(CultureInfo.InvariantCulture),
            modified.HasValue ? modified.Value.Ticks.ToString(CultureInfo.InvariantCulture) : null,
            Json.Write(sent)
        );
        var entry = new Row(ChangeTable.Table) { Key = RowKey.Of(ChangeTable.Table, id) };
        return Entry(Side.Matterport, entry, mirror, told.Length, Json.Write(told), now)
            .Set(ChangeTable.RunKey, run.ToString())
            .Set(ChangeTable.OperationId, run.Id.ToString("D"));
    }

    /// <summary>
    /// What a tag holds that is deleted in Matterport because a person wants it. It is written before the tag is deleted; the same
    /// deletion, tried again, always gives the same row while nobody edits the tag.
    /// </summary>
    /// <param name="deleted">The row that remembers the tag.</param>
    /// <param name="model">The model.</param>
    /// <param name="tag">The tag as Matterport has it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="run">The run that deletes it.</param>
    public static Row OfDeletion(RowReference deleted, RowReference model, Tag tag, DateTime now, RowReference run)
    {
        var held = TagFields
            .Set.All.Where(field => field.IsJournalled && field.Read(tag).ValueOr(null) is not null)
            .Select(field => Changed(field.Name, field.Read(tag).ValueOr(null), null))
            .ToArray();
        var text = Json.Write(held);
        var entry = new Row(ChangeTable.Table) { Key = RowKey.Of(ChangeTable.Table, StableId.Of(deleted.Id.ToString("N"), tag.Id, text)) };
        var row = new Row(TagTable.Table) { Id = deleted.Id }
            .Set(TagTable.Name, tag.Label.ValueOr(null))
            .Set(TagTable.ModelId, model);
        return Entry(Side.Matterport, entry, row, held.Length, text, now)
            .Set(ChangeTable.RunKey, run.ToString())
            .Set(ChangeTable.OperationId, run.Id.ToString("D"));
    }

    /// <summary>What a write changed in a mirror row; null when it changed nothing that the journal keeps.</summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="before">The row before, with every journalled column.</param>
    /// <param name="write">What was written.</param>
    /// <param name="now">When.</param>
    /// <param name="operation">Names the operation that the write belongs to.</param>
    /// <param name="by">Who wrote it, for edits by people.</param>
    public static Row? OfMirror(FieldSet set, Row before, Row write, DateTime now, Guid operation, RowReference? by)
    {
        var after = before.After(write.Values);
        var changed = set
            .All.Where(field => field.IsJournalled && field.IsIn(write) && field.Read(before) != field.Read(after))
            .Select(field => Changed(field.Name, field.Read(before), field.Read(after)))
            .ToArray();
        return changed.Length == 0
            ? null
            : Entry(Side.Dataverse, new Row(ChangeTable.Table), before, changed.Length, Json.Write(changed), now)
                .Set(ChangeTable.RunKey, write.Get(ModelTable.LastRunKey))
                .Set(ChangeTable.OperationId, operation.ToString("D"))
                .Set(ChangeTable.ChangedBy, by);
    }

    /// <summary>What an operation changed in a record that is linked to a model, by columns; null when it changed nothing.</summary>
    /// <param name="before">The record before, with its name.</param>
    /// <param name="after">The record after.</param>
    /// <param name="columns">The columns to compare.</param>
    /// <param name="model">The model.</param>
    /// <param name="now">When.</param>
    /// <param name="operation">Names the operation.</param>
    /// <param name="by">Who did it.</param>
    public static Row? OfRecord(
        Row before,
        Row after,
        IEnumerable<string> columns,
        RowReference model,
        DateTime now,
        Guid operation,
        RowReference? by
    )
    {
        var changed = columns
            .Select(column => Changed(column, ColumnShape.ToText(before[column]), ColumnShape.ToText(after[column])))
            .Where(change => change.Before != change.After)
            .ToArray();
        return changed.Length == 0
            ? null
            : Entry(Side.Dataverse, new Row(ChangeTable.Table), before, changed.Length, Json.Write(changed), now)
                .Set(ChangeTable.Name, before.Get(PropertyTable.Name))
                .SetParent(ChangeTable.ModelId, ChangeTable.ModelKey, model)
                .Set(ChangeTable.OperationId, operation.ToString("D"))
                .Set(ChangeTable.ChangedBy, by);
    }

    /// <summary>The fields that an entry tells of.</summary>
    /// <param name="entry">The row of <c>mpt_change</c>, with its fields.</param>
    public static IReadOnlyList<ChangedField> FieldsOf(Row entry) => Json.Read<ChangedField[]>(entry.Get(ChangeTable.Fields)!);

    private static string? After(FieldMerge sent, ApiObject? answer) =>
        answer is not null && sent.Field.Read(answer) is { IsKnown: true } said ? said.ValueOr(null) : sent.Ours;

    private static ChangedField Changed(string field, string? before, string? after) =>
        new()
        {
            Field = field,
            Before = before,
            After = after,
        };

    private static Row Entry(Side side, Row entry, Row mirror, int count, string fields, DateTime now) =>
        entry
            .Set(ChangeTable.Name, mirror.Get(ModelTable.Name))
            .Set(ChangeTable.Side, side)
            .SetParent(
                ChangeTable.ModelId,
                ChangeTable.ModelKey,
                mirror.Table == TagTable.Table ? mirror.Get(TagTable.ModelId) : mirror.Reference
            )
            .Set(ChangeTable.TableName, mirror.Table)
            .Set(ChangeTable.RowId, mirror.Id.ToString("D"))
            .Set(ChangeTable.FieldCount, count)
            .Set(ChangeTable.Fields, fields)
            .Set(ChangeTable.ChangedOn, now);
}
