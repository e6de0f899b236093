namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>Derives floors, rooms, sweeps, tags and photos from a model's seed, the same every time.</summary>
internal sealed class ModelContentsGenerator(MatterportModel model)
{
    private static readonly string[] FirstFloors = ["tsmq1wak12rhgn0mawksxcwcd", "pd0i1c4yq9w0y2zsb07ed23sb"];
    private static readonly string[] FloorLabels = ["Ground floor", "First floor", "Second floor", "Third floor", "Attic"];

    private static readonly string[] RoomKinds =
    [
        "Living Room",
        "Kitchen",
        "Bedroom",
        "Bathroom",
        "Hallway",
        "Dining Room",
        "Office",
        "Closet",
        "Pantry",
        "Utility Room",
        "Staircase",
        "Balcony",
        "Garage",
        "Entrance",
    ];

    private static readonly string[] TagLabels =
    [
        "Boiler",
        "Main switch",
        "Water stop",
        "Heat pump",
        "Meter",
        "New windows",
        "Oak floor",
        "Induction hob",
        "Alarm panel",
        "Air filter",
    ];

    private SeededRandom _random = SeededRandom.Of(model.Seed, 7);

    public ModelContents Generate()
    {
        var floors = Enumerable.Range(0, model.FloorCount).Select(NewFloor).ToArray();
        var rooms = Enumerable.Range(0, model.RoomCount).Select(i => NewRoom(i, floors)).ToArray();
        return new ModelContents
        {
            Floors = floors,
            Rooms = rooms,
            Sweeps = [.. Enumerable.Range(0, model.SweepCount).Select(i => NewSweep(i, floors, rooms))],
            Tags = [.. Enumerable.Range(0, model.TagCount).Select(i => NewTag(i, floors, rooms))],
            Photos = Photos(model),
        };
    }

    /// <summary>By themselves, since every search hit shows one.</summary>
    public static IReadOnlyList<Photo> Photos(MatterportModel model)
    {
        var random = SeededRandom.Of(model.Seed, 8);
        var photos = new Photo[3];
        for (var i = 0; i < photos.Length; i++)
        {
            photos[i] = new Photo(random.ShortId(), "Photo " + (char)('1' + i), model.Created);
        }

        return photos;
    }

    private ModelFloor NewFloor(int index) =>
        new(
            index < FirstFloors.Length ? FirstFloors[index] : _random.LongId(),
            FloorLabels[Math.Min(index, FloorLabels.Length - 1)],
            index
        );

    private ModelRoom NewRoom(int index, ModelFloor[] floors)
    {
        var kind = RoomKinds[index % RoomKinds.Length];
        var origin = new Point(_random.Between(-12, 12), _random.Between(-9, 9), 0);
        return new ModelRoom(
            _random.LongId(),
            kind,
            floors[index % floors.Length].Id,
            [kind],
            origin,
            _random.Between(2, 6),
            _random.Between(2, 6),
            _random.Between(2.3, 3)
        );
    }

    private ModelSweep NewSweep(int index, ModelFloor[] floors, ModelRoom[] rooms)
    {
        var room = rooms.Length == 0 ? null : rooms[index % rooms.Length];
        var sweep = new ModelSweep(_random.LongId(), null, room?.FloorId ?? floors[0].Id, room?.Id, PointIn(room, 1.5));
        return index > 0 && index == model.SweepCount - 1 && model.Seed % 10 == 0 ? sweep with { Placement = "unplaced" } : sweep;
    }

    private ModelTag NewTag(int index, ModelFloor[] floors, ModelRoom[] rooms)
    {
        var room = rooms.Length == 0 ? null : _random.Pick(rooms);
        return new ModelTag
        {
            Id = _random.ShortId(),
            Created = model.Created,
            Modified = model.Created,
            FloorId = room?.FloorId ?? floors[0].Id,
            RoomId = room?.Id,
            Label = TagLabels[index % TagLabels.Length],
            Description = index % 3 == 0 ? "Checked at the last visit." : null,
            Keywords = index % 2 == 0 ? ["survey"] : [],
            Anchor = PointIn(room, 1.2),
        };
    }

    private Point PointIn(ModelRoom? room, double height) =>
        room is null
            ? new Point(_random.Between(-5, 5), _random.Between(-5, 5), height)
            : new Point(
                Math.Round(room.Origin.X + (_random.Unit() * room.Width), 3),
                Math.Round(room.Origin.Y + (_random.Unit() * room.Depth), 3),
                height
            );
}
