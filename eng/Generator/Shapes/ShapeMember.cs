using System.Text.Json;

namespace MatterportForDataverse.Generator.Shapes;

/// <summary>A member of a shape.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Description">What it is.</param>
/// <param name="Type">text, number, texts or named texts.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Values">The texts that it may be; none when it may be any.</param>
public sealed record ShapeMember(
    string Name,
    string Description,
    ShapeType Type,
    bool IsNullable,
    bool IsRequired,
    IReadOnlyList<string> Values
)
{
    /// <summary>The name in C#.</summary>
    public string CodeName => char.ToUpperInvariant(Name[0]) + Name[1..];

    internal static ShapeMember Of(JsonProperty member, bool isRequired)
    {
        var type = member.Value.GetProperty("type");
        var types =
            type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToArray() : [type.GetString()!];
        return new ShapeMember(
            member.Name,
            member.Value.GetProperty("description").GetString()!,
            types[0] switch
            {
                "string" => ShapeType.Text,
                "number" => ShapeType.Number,
                "array" => ShapeType.Texts,
                "object" => ShapeType.NamedTexts,
                var other => throw new NotSupportedException($"{member.Name} is of the type {other}; say in eng/Generator what that is."),
            },
            types.Contains("null"),
            isRequired,
            member.Value.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : []
        );
    }
}
