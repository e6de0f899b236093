using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Completes a tag that somebody creates here, by hand, by an import or by a flow, so that it can be made in Matterport: its look from its
/// type, and its place from a sweep or another tag of the model where none is given.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class PrepareTag(IRows system, Func<DateTime> now)
{
    /// <summary>The columns to add to the row.</summary>
    /// <param name="tag">The row as somebody creates it.</param>
    /// <exception cref="TagRefusedException">It has no model, or nothing tells where it is, or what it is.</exception>
    public IReadOnlyDictionary<string, object?> Complete(Row tag)
    {
        var model = tag.Get(TagTable.ModelId) is { } reference
            ? system.Find(RowKey.Of(reference), [ModelTable.AccountId.Name, ModelTable.SyncState.Name, ModelTable.ModelState.Name])
            : null;
        if (model is null)
        {
            throw new TagRefusedException("tag.no-model");
        }

        if (model.Get(ModelTable.SyncState) == SyncState.Missing || model.Get(ModelTable.ModelState) == ModelState.Archived)
        {
            throw new TagRefusedException("tag.model-not-open");
        }

        var added = new Row(TagTable.Table);
        AddLook(tag, added);
        AddPlace(tag, model, added);
        if (IsEmpty(tag, added, TagTable.Name) && IsEmpty(tag, added, TagTable.Description) && IsEmpty(tag, added, TagTable.MediaLink))
        {
            throw new TagRefusedException("tag.no-text");
        }

        return added
            .Set(TagTable.ModelKey, model.Reference.ToString())
            .Set(TagTable.AccountKey, model.Get(ModelTable.AccountId)?.ToString())
            .Set(TagTable.Enabled, tag.Get(TagTable.Enabled) ?? true)
            .Set(TagTable.Dirty, true)
            .Set(TagTable.DirtyOn, now())
            .Set(TagTable.SyncState, SyncState.Waiting)
            .Values;
    }

    private static bool IsEmpty(Row tag, Row added, Column<string> column) =>
        string.IsNullOrEmpty(tag.Get(column)) && string.IsNullOrEmpty(added.Get(column));

    private void AddLook(Row tag, Row added)
    {
        if (tag.Get(TagTable.TagTypeId) is not { } reference)
        {
            return;
        }

        var type = system.Get(
            RowKey.Of(reference),
            [TagTypeTable.Name.Name, TagTypeTable.Color.Name, TagTypeTable.Icon.Name, TagTypeTable.Keywords.Name]
        );
        Fill(TagTable.Name, type.Get(TagTypeTable.Name));
        Fill(TagTable.Color, type.Get(TagTypeTable.Color));
        Fill(TagTable.Icon, type.Get(TagTypeTable.Icon));
        Fill(TagTable.Keywords, type.Get(TagTypeTable.Keywords));

        void Fill(Column<string> column, string? value)
        {
            if (string.IsNullOrEmpty(tag.Get(column)) && !string.IsNullOrEmpty(value))
            {
                added.Set(column, value);
            }
        }
    }

    private void AddPlace(Row tag, Row model, Row added)
    {
        var position = TagMirror.PositionOf(tag);
        if (position is not null && tag.Get(TagTable.FloorId) is not null)
        {
            return;
        }

        var places = new TagNeighbours(system, model.Reference);
        if (position is { } point)
        {
            added.Set(TagTable.FloorId, places.FloorOf(point) ?? throw new TagRefusedException("tag.no-floor"));
            return;
        }

        var near = places.In(tag.Get(TagTable.RoomId), tag.Get(TagTable.FloorId)) ?? throw new TagRefusedException("tag.no-place");
        Place(near, tag, added);
    }

    /// <summary>Gives a tag the place of another tag or a sweep.</summary>
    /// <param name="near">The row whose place it gets.</param>
    /// <param name="tag">The row as somebody creates it.</param>
    /// <param name="added">What is added to it.</param>
    internal static void Place(Row near, Row tag, Row added)
    {
        added
            .SetRaw(TagTable.PositionX.Name, near[TagTable.PositionX.Name])
            .SetRaw(TagTable.PositionY.Name, near[TagTable.PositionY.Name])
            .SetRaw(TagTable.PositionZ.Name, near[TagTable.PositionZ.Name]);
        if (tag.Get(TagTable.FloorId) is null)
        {
            added.Set(TagTable.FloorId, near.Get(TagTable.FloorId));
            if (tag.Get(TagTable.RoomId) is null)
            {
                added.Set(TagTable.RoomId, near.Get(TagTable.RoomId));
            }
        }
    }
}
