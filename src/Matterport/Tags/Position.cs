using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>
/// A point in a model, or a direction: metres on right-handed axes. The API's axes, whose Z points up, unless something else is said.
/// </summary>
/// <param name="X">Along the first axis.</param>
/// <param name="Y">Along the second.</param>
/// <param name="Z">Along the third.</param>
public readonly record struct Position(decimal X, decimal Y, decimal Z)
{
    internal Dictionary<string, object?> Parts =>
        new()
        {
            ["x"] = X,
            ["y"] = Y,
            ["z"] = Z,
        };

    /// <summary>The point that an object holds at a path. One with a part missing is no point.</summary>
    public static Answer<Position> Of(ApiObject holder, string path)
    {
        var x = holder.Number(new FieldPath(path + ".x"));
        var y = holder.Number(new FieldPath(path + ".y"));
        var z = holder.Number(new FieldPath(path + ".z"));
        return x.HasValue && y.HasValue && z.HasValue ? Answer<Position>.Of(new Position(x.Value, y.Value, z.Value))
            : new[] { x, y, z }.Select(part => part.Error).FirstOrDefault(error => error is not null) is { } error
                ? Answer<Position>.Failed(error)
            : x.IsNull && y.IsNull && z.IsNull ? Answer<Position>.Null
            : Answer<Position>.Absent;
    }
}
