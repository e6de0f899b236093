using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Floors, rooms and sweeps of models, which only Matterport says: rows are made, changed and deleted as complete lists say. Nobody edits
/// them here.
/// </summary>
internal sealed class MirrorContents(WorkSession session)
{
    private static readonly Column<string> Id = FloorTable.MatterportId;

    private static readonly string[] Common = [FloorTable.ModelKey.Name, FloorTable.MatterportId.Name, FloorTable.Name.Name];

    /// <summary>The floors and rooms of models as the mirror has them, by the id of the model's row.</summary>
    public IReadOnlyDictionary<Guid, TagPlaces> Load(IReadOnlyCollection<Row> models)
    {
        var floors = RowsOf(FloorTable.Table, models);
        var rooms = RowsOf(RoomTable.Table, models);
        return models.ToDictionary(model => model.Id, model => new TagPlaces(Ids(floors, model), Ids(rooms, model)));
    }

    /// <summary>Brings the rows in step with complete lists.</summary>
    /// <param name="readings">What was read of each model, with its contents.</param>
    /// <returns>False when a row could not be written, or time ran out.</returns>
    public bool Write(IReadOnlyCollection<(Row Model, TagsReading Reading)> readings)
    {
        if (readings.Count == 0)
        {
            return true;
        }

        var models = readings.Select(reading => reading.Model).ToArray();
        var isWhole = Write(FloorTable.Table, [FloorTable.Sequence.Name], readings.SelectMany(Floors).ToArray(), models);
        var floors = RowsOf(FloorTable.Table, models);
        var onFloor = models.ToDictionary(model => model.Id, model => Ids(floors, model));
        isWhole &= Write(
            RoomTable.Table,
            [RoomTable.FloorId.Name, RoomTable.FloorKey.Name, RoomTable.Kinds.Name],
            readings.SelectMany(reading => Rooms(reading, onFloor[reading.Model.Id])).ToArray(),
            models
        );
        var rooms = RowsOf(RoomTable.Table, models);
        var inRoom = models.ToDictionary(model => model.Id, model => Ids(rooms, model));
        isWhole &= Write(
            SweepTable.Table,
            [
                SweepTable.FloorId.Name,
                SweepTable.FloorKey.Name,
                SweepTable.RoomId.Name,
                SweepTable.RoomKey.Name,
                SweepTable.PositionX.Name,
                SweepTable.PositionY.Name,
                SweepTable.PositionZ.Name,
            ],
            readings.SelectMany(reading => Sweeps(reading, onFloor[reading.Model.Id], inRoom[reading.Model.Id])).ToArray(),
            models
        );
        return isWhole && !session.IsOutOfTime;
    }

    private static IEnumerable<Row> Floors((Row Model, TagsReading Reading) of) =>
        of.Reading.Floors!.Select(floor =>
            Told(Inside(FloorTable.Table, of.Model, floor.Id), FloorTable.Name, floor.Label)
                .SetRaw(FloorTable.Sequence.Name, floor.Sequence.HasValue ? floor.Sequence.Value : null)
        );

    private static IEnumerable<Row> Rooms((Row Model, TagsReading Reading) of, Dictionary<string, Guid> floors) =>
        of.Reading.Rooms!.Select(room =>
            Told(Inside(RoomTable.Table, of.Model, room.Id), RoomTable.Name, room.Label)
                .SetParent(RoomTable.FloorId, RoomTable.FloorKey, Of(FloorTable.Table, floors, room.FloorId))
                .Set(RoomTable.Kinds, Cut(string.Join(", ", room.Kinds.ValueOr([])!), RoomTable.Kinds))
        );

    private static IEnumerable<Row> Sweeps(
        (Row Model, TagsReading Reading) of,
        Dictionary<string, Guid> floors,
        Dictionary<string, Guid> rooms
    ) =>
        of.Reading.Sweeps!.Select(sweep =>
        {
            Position? position = sweep.Position.HasValue ? sweep.Position.Value : null;
            return Told(Inside(SweepTable.Table, of.Model, sweep.Id), SweepTable.Name, sweep.Label)
                .SetParent(SweepTable.FloorId, SweepTable.FloorKey, Of(FloorTable.Table, floors, sweep.FloorId))
                .SetParent(SweepTable.RoomId, SweepTable.RoomKey, Of(RoomTable.Table, rooms, sweep.RoomId))
                .Set(SweepTable.PositionX, Rounded(position?.X))
                .Set(SweepTable.PositionY, Rounded(position?.Y))
                .Set(SweepTable.PositionZ, Rounded(position?.Z));
        });

    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 10, MidpointRounding.AwayFromZero) : null;

    private static Row Inside(string table, Row model, string id) =>
        new Row(table).SetParent(FloorTable.ModelId, FloorTable.ModelKey, model.Reference).Set(Id, id);

    private static Row Told(Row row, Column<string> column, Answer<string> label) => row.Set(column, Cut(label.ValueOr(null), column));

    private static string? Cut(string? text, Column<string> column) =>
        string.IsNullOrEmpty(text) ? null
        : text!.Length <= column.MaxLength ? text
        : text.Substring(0, column.MaxLength!.Value - 1) + "…";

    private static RowReference? Of(string table, Dictionary<string, Guid> rows, Answer<string> id) =>
        id.HasValue && rows.TryGetValue(id.Value, out var row) ? new RowReference(table, row) : null;

    private ILookup<string, Row> RowsOf(string table, IEnumerable<Row> models, params string[] columns) =>
        session
            .Rows.AllIn(
                table,
                FloorTable.ModelKey.Name,
                models.Select(model => (object)model.Reference.ToString()),
                [.. Common, .. columns]
            )
            .ToLookup(row => row.Get(FloorTable.ModelKey)!, StringComparer.Ordinal);

    private static Dictionary<string, Guid> Ids(ILookup<string, Row> rows, Row model) =>
        rows[model.Reference.ToString()].ToDictionary(row => row.Get(Id)!, row => row.Id, StringComparer.Ordinal);

    private bool Write(string table, string[] columns, Row[] told, IReadOnlyList<Row> models)
    {
        var owners = models.ToDictionary(model => model.Reference.ToString(), model => model.Get(ModelTable.OwnerId));
        var there = RowsOf(table, models, columns).SelectMany(rows => rows).ToDictionary(KeyOf);
        var writes = told.Select(row => there.TryGetValue(KeyOf(row), out var held) ? RowDifference.Of(held, row) : Owned(row, owners))
            .OfType<Row>();
        var isWritten = session.Rows.UpsertMany(writes.ToArray()).All(outcome => outcome.IsWritten);
        var listed = new HashSet<(string, string)>(told.Select(KeyOf));
        foreach (var gone in there.Where(row => !listed.Contains(row.Key) && !session.IsOutOfTime))
        {
            session.Rows.Delete(gone.Value.Reference);
        }

        return isWritten;
    }

    private static (string Model, string Id) KeyOf(Row row) => (row.Get(FloorTable.ModelKey)!, row.Get(Id)!);

    private static Row Owned(Row row, Dictionary<string, RowReference?> owners) =>
        owners[row.Get(FloorTable.ModelKey)!] is { } owner ? row.Set(FloorTable.OwnerId, owner) : row;
}
