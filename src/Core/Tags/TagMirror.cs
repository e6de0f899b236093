using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>The mirror rows of tags: how they are found, and what the sync writes on them.</summary>
public static class TagMirror
{
    /// <summary>Every column that a merge needs.</summary>
    public static IReadOnlyList<string> MergeColumns { get; } =
        MirrorRow
            .ColumnsOf(TagFields.Set)
            .Concat([
                TagTable.ModelId.Name,
                TagTable.ModelKey.Name,
                TagTable.MatterportId.Name,
                TagTable.TagKey.Name,
                TagTable.TourLink.Name,
                TagTable.LastSyncOn.Name,
                TagTable.WorkRecordKey.Name,
                TagTable.StateCode.Name,
            ])
            .Distinct()
            .ToArray();

    /// <summary>The columns of a model that the sync of its tags reads.</summary>
    public static IReadOnlyList<string> ModelColumns { get; } =
    [
        ModelTable.MatterportId.Name,
        ModelTable.AccountId.Name,
        ModelTable.OwnerId.Name,
        ModelTable.TagCount.Name,
        ModelTable.TagsReadOn.Name,
        ModelTable.TagsDueOn.Name,
        ModelTable.TagsHash.Name,
        ModelTable.ModifiedInMatterport.Name,
    ];

    /// <summary>The columns that only the sync writes: what is only read from Matterport, what it is known by, and its books.</summary>
    public static IReadOnlyList<string> GuardedColumns { get; } =
        TagFields
            .Set.All.Where(field => !field.IsTwoWay)
            .SelectMany(field => field.Columns)
            .Concat(TagFields.Set.Columns.Names)
            .Concat([
                TagTable.ModelKey.Name,
                TagTable.AccountKey.Name,
                TagTable.MatterportId.Name,
                TagTable.TagKey.Name,
                TagTable.TourLink.Name,
                TagTable.LastSyncOn.Name,
                TagTable.LastRunKey.Name,
                TagTable.WorkRecordKey.Name,
                TagTable.WorkRecordName.Name,
                TagTable.WorkState.Name,
                TagTable.WorkCheckedOn.Name,
            ])
            .ToArray();

    /// <summary>The columns that people write.</summary>
    public static IReadOnlyList<string> EditedColumns { get; } = TagFields.Set.TwoWay.SelectMany(field => field.Columns).ToArray();

    /// <summary>The key of a tag of a model.</summary>
    /// <param name="model">The id of the model's row.</param>
    /// <param name="tag">Matterport's id of the tag, or the marker of one that has none yet.</param>
    public static string KeyOf(Guid model, string tag) => $"{model:N}/{tag}";

    /// <summary>Every row of these models, by the text key of its model.</summary>
    public static ILookup<string, Row> OfModels(IRows rows, IEnumerable<RowReference> models) =>
        rows.AllIn(TagTable.Table, TagTable.ModelKey.Name, models.Select(model => (object)model.ToString()), [.. MergeColumns])
            .ToLookup(row => row.Get(TagTable.ModelKey)!, StringComparer.Ordinal);

    /// <summary>A row that does not exist yet, to merge into.</summary>
    /// <param name="model">The row of its model.</param>
    public static Row Blank(Row model) => new Row(TagTable.Table).SetParent(TagTable.ModelId, TagTable.ModelKey, model.Reference);

    /// <summary>What a row is known by once its tag exists in Matterport.</summary>
    /// <param name="write">What is written on the row.</param>
    /// <param name="model">The row of its model.</param>
    /// <param name="tag">Matterport's id of the tag.</param>
    public static Row Known(Row write, Row model, string tag) =>
        write.Set(TagTable.MatterportId, tag).Set(TagTable.TagKey, KeyOf(model.Id, tag));

    /// <summary>The write with the link that opens the tour at the tag, where that changes.</summary>
    /// <param name="write">What is written on the row.</param>
    /// <param name="after">The row as it will be.</param>
    /// <param name="model">The row of its model.</param>
    public static Row Linked(Row write, Row after, Row model)
    {
        if (after.Get(TagTable.MatterportId) is not { } tag || ModelId.TryParse(model.Get(ModelTable.MatterportId)) is not { } id)
        {
            return write;
        }

        var link = TagLink.To(id, tag, PositionOf(after)).AbsoluteUri;
        return after.Get(TagTable.TourLink) == link ? write : write.Set(TagTable.TourLink, link);
    }

    /// <summary>Where a row says that the tag is; null where a number is missing.</summary>
    public static Position? PositionOf(Row row) =>
        row.Get(TagTable.PositionX) is { } x && row.Get(TagTable.PositionY) is { } y && row.Get(TagTable.PositionZ) is { } z
            ? new Position(x, y, z)
            : null;

    /// <summary>The write with what is written whatever else changes: when it was last synchronised, and by which run.</summary>
    public static Row Stamped(Row write, DateTime now, RowReference run) =>
        write.Set(TagTable.LastSyncOn, now).Set(TagTable.LastRunKey, run.ToString());
}
