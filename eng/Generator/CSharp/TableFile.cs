using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A table as a class: its name, its typed columns, its keys, its status reasons.</summary>
internal static class TableFile
{
    public static string Of(XElement table, IReadOnlyDictionary<string, string> choices)
    {
        var (noun, logical) = (table.Noun(), table.Element("Name")!.Value.ToLowerInvariant());
        var text = new StringBuilder(Source.Head());
        text.Append(Source.Summary(table.Descendants("entity").Single().Description(), ""))
            .Append(
                CultureInfo.InvariantCulture,
                $$"""
                public static class {{noun}}Table
                {
                    /// <summary>The logical name of the table.</summary>
                    public const string Table = "{{logical}}";

                    /// <summary>The logical name of the primary key.</summary>
                    public const string PrimaryKey = "{{logical}}id";

                    /// <summary>The id of the row.</summary>
                    public static readonly Column<Guid> Id = new(PrimaryKey);

                """
            );
        foreach (var column in table.NamedColumns())
        {
            text.Append('\n').Append(Source.Summary(column.Description(), "    ")).Append("    ").Append(Column(column, noun, choices));
        }

        foreach (var key in table.Descendants("EntityKey"))
        {
            var columns = string.Join(", ", key.Descendants("AttributeName").Select(column => $"\"{column.Value}\""));
            text.Append('\n').Append(Source.Summary(key.Label() + ".", "    "));
            text.Append(
                CultureInfo.InvariantCulture,
                $"    public static readonly IReadOnlyList<string> {Labels.Bare(key.Element("Name")!.Value)} = [{columns}];\n"
            );
        }

        return text.Append("}\n\n").Append(EnumerationFile.Status(table)).ToString();
    }

    private static string Column(XElement column, string noun, IReadOnlyDictionary<string, string> choices)
    {
        var type = column.TypeName() switch
        {
            "nvarchar" or "ntext" => "string",
            "int" => "int",
            "decimal" => "decimal",
            "bit" => "bool",
            "datetime" => "DateTime",
            "lookup" or "owner" => "RowReference",
            "state" => "RowState",
            "status" => $"{noun}Status",
            "picklist" => choices[column.Element("OptionSetName")!.Value],
            var other => throw new NotSupportedException(
                $"{column.LogicalName()} is of the type {other}; say in eng/Generator what that is in C#."
            ),
        };
        var length = type == "string" ? ", " + column.Element("MaxLength")!.Value : "";
        return $"public static readonly Column<{type}> {column.ColumnName()} = new(\"{column.LogicalName()}\"{length});\n";
    }
}
