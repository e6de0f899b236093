using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Core.Tags;

/// <summary>The floors and rooms of one model: Matterport's ids and ours of the same.</summary>
/// <param name="floors">The ids of the rows of floors, by Matterport's.</param>
/// <param name="rooms">The ids of the rows of rooms, by Matterport's.</param>
internal sealed class TagPlaces(IReadOnlyDictionary<string, Guid> floors, IReadOnlyDictionary<string, Guid> rooms)
{
    /// <summary>Whether the floor and the room of the tag have rows.</summary>
    public bool Know(Tag tag) => Knows(floors, tag.FloorId) && Knows(rooms, tag.RoomId);

    /// <summary>The tag with our ids of its floor and room. What has no row is unknown, and not empty.</summary>
    public Tag Here(Tag tag) => tag.With(Tag.FloorIdPath, Here(floors, tag.FloorId)).With(Tag.RoomIdPath, Here(rooms, tag.RoomId));

    /// <summary>Matterport's id of a floor's row; null when it is none of this model.</summary>
    /// <param name="row">The id of the row, as fields hold it.</param>
    public string? FloorThere(string? row) => There(floors, row);

    /// <summary>Matterport's id of a room's row; null when it is none of this model.</summary>
    /// <param name="row">The id of the row, as fields hold it.</param>
    public string? RoomThere(string? row) => There(rooms, row);

    private static bool Knows(IReadOnlyDictionary<string, Guid> rows, Answer<string> id) =>
        !id.HasValue || id.Value.Length == 0 || rows.ContainsKey(id.Value);

    private static Answer<string> Here(IReadOnlyDictionary<string, Guid> rows, Answer<string> id) =>
        !id.HasValue || id.Value.Length == 0 ? id
        : rows.TryGetValue(id.Value, out var row) ? Answer<string>.Of(row.ToString("N"))
        : Answer<string>.Absent;

    private static string? There(IReadOnlyDictionary<string, Guid> rows, string? row) =>
        row is null ? null : rows.Where(pair => pair.Value.ToString("N") == row).Select(pair => pair.Key).FirstOrDefault();
}
