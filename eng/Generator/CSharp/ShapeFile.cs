using System.Globalization;
using System.Text;
using MatterportForDataverse.Generator.Shapes;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A shape as a data contract.</summary>
internal static class ShapeFile
{
    public static string Of(Shape shape)
    {
        var text = new StringBuilder(Source.Head("System.Runtime.Serialization"))
            .Append(Source.Summary(shape.Description, ""))
            .Append(CultureInfo.InvariantCulture, $"[DataContract]\npublic sealed class {shape.Name}\n{{\n");
        text.AppendJoin("\n", shape.Members.SelectMany(Constants).Concat(shape.Members.Select(Member)));
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Constants(ShapeMember member) =>
        member.Values.Select(value =>
            Source.Summary($"A value of {member.CodeName}.", "    ")
            + $"    public const string {char.ToUpperInvariant(value[0])}{value[1..]} = \"{value}\";\n"
        );

    private static string Member(ShapeMember member, int order) =>
        Source.Summary(member.Description, "    ")
        + $"    [DataMember(Name = \"{member.Name}\", Order = {order}{(member.IsRequired ? "" : ", EmitDefaultValue = false")})]\n"
        + $"    public {Declared(member)}\n";

    private static string Declared(ShapeMember member) =>
        member.Type switch
        {
            ShapeType.Number => $"decimal {member.CodeName} {{ get; set; }}",
            ShapeType.Texts => $"string[] {member.CodeName} {{ get; set; }} = [];",
            ShapeType.NamedTexts => $"Dictionary<string, string> {member.CodeName} {{ get; set; }} = [];",
            _ when member.IsNullable || !member.IsRequired => $"string? {member.CodeName} {{ get; set; }}",
            _ => $"string {member.CodeName} {{ get; set; }} = \"\";",
        };
}
