using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Someone adds a tag to a model: by its type, and by another tag or a sweep whose place it gets. The next run makes it there.
/// </summary>
/// <param name="caller">Who adds it: the row is created as them.</param>
public sealed class CreateTag(Caller caller)
{
    /// <summary>Creates the row, which <see cref="PrepareTag"/> completes.</summary>
    /// <exception cref="InvalidRequestException">The place is told in part, or by a row that is no tag or sweep of the model.</exception>
    /// <exception cref="RowNotFoundException">There is no such model, type, or place for the caller.</exception>
    public CreateTagMessage.Response Handle(CreateTagMessage.Request request)
    {
        var model = caller.Rows.Get(RowKey.Of(ModelTable.Table, request.ModelRowId), [ModelTable.Name.Name]).Reference;
        var tag = new Row(TagTable.Table)
            .Set(TagTable.ModelId, model)
            .Set(TagTable.Name, request.Label)
            .Set(TagTable.Description, request.Description)
            .Set(TagTable.TagTypeId, Reference(TagTypeTable.Table, request.TagTypeId))
            .Set(TagTable.FloorId, Reference(FloorTable.Table, request.FloorId));
        if (request.NearRowId is { } near)
        {
            PrepareTag.Place(Near(request.NearTableName, near, model), tag, tag);
        }

        var parts = new[] { request.PositionX, request.PositionY, request.PositionZ };
        if (parts.All(part => part is not null))
        {
            tag.Set(TagTable.PositionX, parts[0]).Set(TagTable.PositionY, parts[1]).Set(TagTable.PositionZ, parts[2]);
        }
        else if (parts.Any(part => part is not null))
        {
            throw new InvalidRequestException("PositionX", "guard.tag.position");
        }

        return new CreateTagMessage.Response { TagId = caller.Rows.Create(Given(tag)) };
    }

    private static RowReference? Reference(string table, Guid? id) => id is { } row ? new RowReference(table, row) : null;

    // What is not given is left out, so that the row is completed as one that somebody creates by hand.
    private static Row Given(Row tag)
    {
        var given = new Row(TagTable.Table);
        foreach (var pair in tag.Values.Where(pair => pair.Value is not null))
        {
            given.SetRaw(pair.Key, pair.Value);
        }

        return given;
    }

    private Row Near(string? table, Guid id, RowReference model)
    {
        if (table is not (TagTable.Table or SweepTable.Table))
        {
            throw new InvalidRequestException(
                "NearTableName",
                Phrase.Of("parameter.one-of").With("values", $"{TagTable.Table}, {SweepTable.Table}")
            );
        }

        var near = caller.Rows.Get(
            RowKey.Of(table, id),
            [
                TagTable.ModelId.Name,
                TagTable.FloorId.Name,
                TagTable.RoomId.Name,
                TagTable.PositionX.Name,
                TagTable.PositionY.Name,
                TagTable.PositionZ.Name,
            ]
        );
        return near.Get(TagTable.ModelId) == model ? near : throw new InvalidRequestException("NearRowId", "guard.tag.place");
    }
}
