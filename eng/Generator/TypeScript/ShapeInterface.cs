using MatterportForDataverse.Generator.Shapes;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A shape as an interface.</summary>
internal static class ShapeInterface
{
    public static string Of(Shape shape) =>
        SchemaScript.Comment(shape.Description)
        + $"export interface {shape.Name} {{\n"
        + string.Concat(shape.Members.Select(Member))
        + "}\n";

    private static string Member(ShapeMember member) =>
        SchemaScript.Comment(member.Description, "  ")
        + $"  readonly {member.Name}{(member.IsRequired ? "" : "?")}: {TypeOf(member)}{(member.IsNullable ? " | null" : "")};\n";

    private static string TypeOf(ShapeMember member) =>
        member switch
        {
            { Values.Count: > 0 } => string.Join(" | ", member.Values.Select(value => $"\"{value}\"")),
            { Type: ShapeType.Number } => "number",
            { Type: ShapeType.Texts } => "readonly string[]",
            { Type: ShapeType.NamedTexts } => "Readonly<Record<string, string>>",
            _ => "string",
        };
}
