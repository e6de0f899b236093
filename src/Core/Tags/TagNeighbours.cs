using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>Places of a model that are known: where the camera stood, and where tags are.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="model">The model's row.</param>
internal sealed class TagNeighbours(IRows system, RowReference model)
{
    private static readonly string[] Columns =
    [
        SweepTable.Name.Name,
        SweepTable.FloorId.Name,
        SweepTable.RoomId.Name,
        SweepTable.PositionX.Name,
        SweepTable.PositionY.Name,
        SweepTable.PositionZ.Name,
    ];

    /// <summary>A place in a room, or on a floor: the first sweep there, else the newest tag. Null where none is known.</summary>
    /// <param name="room">The room; null for any.</param>
    /// <param name="floor">The floor; null for any.</param>
    public Row? In(RowReference? room, RowReference? floor) =>
        Sweeps()
            .Concat(Tags())
            .Where(row => IsPlace(row) && IsIn(row, SweepTable.RoomId, room) && IsIn(row, SweepTable.FloorId, floor))
            .FirstOrDefault();

    /// <summary>
    /// The floor of a point: the model's only floor, or the one on which everything known nearby is. Null where that is open.
    /// </summary>
    /// <param name="point">The point.</param>
    public RowReference? FloorOf(Position point)
    {
        var floors = system
            .All(new RowQuery(FloorTable.Table, []) { Where = [RowCondition.Equal(FloorTable.ModelKey, model.ToString())] })
            .Take(2)
            .ToArray();
        if (floors.Length < 2)
        {
            return floors.Length == 1 ? floors[0].Reference : null;
        }

        var nearest = Sweeps()
            .Where(IsPlace)
            .OrderBy(sweep => Distance(point, TagMirror.PositionOf(sweep)!.Value))
            .Take(3)
            .Select(sweep => sweep.Get(SweepTable.FloorId))
            .Distinct()
            .ToArray();
        return nearest.Length == 1 ? nearest[0] : null;
    }

    private IEnumerable<Row> Sweeps() => Rows(SweepTable.Table, SweepTable.Name.Name, descending: false);

    private IEnumerable<Row> Tags() => Rows(TagTable.Table, TagTable.CreatedOn.Name, descending: true);

    private IEnumerable<Row> Rows(string table, string orderBy, bool descending) =>
        system.All(
            new RowQuery(table, Columns)
            {
                Where = [RowCondition.Equal(SweepTable.ModelKey, model.ToString()), RowCondition.Filled(SweepTable.FloorId)],
                OrderBy = orderBy,
                Descending = descending,
            }
        );

    private static bool IsPlace(Row row) => TagMirror.PositionOf(row) is not null;

    private static bool IsIn(Row row, Column<RowReference> column, RowReference? place) => place is null || row.Get(column) == place;

    private static double Distance(Position one, Position other)
    {
        var (x, y, z) = ((double)(one.X - other.X), (double)(one.Y - other.Y), (double)(one.Z - other.Z));
        return (x * x) + (y * y) + (z * z);
    }
}
