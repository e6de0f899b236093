using System.Text.Json;

namespace MatterportForDataverse.Generator.Shapes;

/// <summary>
/// What an item of a list is that a custom API answers as JSON text: a JSON schema in solution-package/shapes, from which the C# record and
/// the TypeScript type are written.
/// </summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Description">What it is.</param>
/// <param name="ItemsOf">The response properties that hold lists of it, as api.property.</param>
/// <param name="Members">Its members, in order.</param>
public sealed record Shape(string Name, string Description, IReadOnlyList<string> ItemsOf, IReadOnlyList<ShapeMember> Members)
{
    /// <summary>Reads every schema of a folder.</summary>
    /// <exception cref="NotSupportedException">A schema says more than can be written as code; extend the generator then.</exception>
    public static IReadOnlyList<Shape> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path)))];

    private static Shape Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        var schema = document.RootElement;
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        return new Shape(
            schema.GetProperty("title").GetString()!,
            schema.GetProperty("description").GetString()!,
            [.. schema.GetProperty("x-itemsOf").EnumerateArray().Select(name => name.GetString()!)],
            [.. schema.GetProperty("properties").EnumerateObject().Select(member => ShapeMember.Of(member, required.Contains(member.Name)))]
        );
    }
}
