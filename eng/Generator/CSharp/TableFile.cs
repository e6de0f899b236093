using System.Globalization;
using System.Text;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A table as a class: its name, its typed columns, its keys, its status reasons.</summary>
internal static class TableFile
{
    public static string Of(TableDefinition table, IReadOnlyDictionary<string, string> choices)
    {
        var (noun, logical) = (table.CodeName(), table.LogicalName);
        var text = new StringBuilder(Source.Head());
        text.Append(Source.Summary(table.Description.Text, ""))
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
            text.Append('\n').Append(Source.Summary(column.Description.Text, "    ")).Append("    ").Append(Column(column, noun, choices));
        }

        foreach (var key in table.Keys)
        {
            var columns = string.Join(", ", key.Columns.Select(column => $"\"{column}\""));
            text.Append('\n').Append(Source.Summary(key.DisplayName.Text + ".", "    "));
            text.Append(
                CultureInfo.InvariantCulture,
                $"    public static readonly IReadOnlyList<string> {CodeNames.Bare(key.Name)} = [{columns}];\n"
            );
        }

        return text.Append("}\n\n").Append(EnumerationFile.Status(table)).ToString();
    }

    private static string Column(ColumnDefinition column, string noun, IReadOnlyDictionary<string, string> choices)
    {
        var type = column.Type.Text switch
        {
            "nvarchar" or "ntext" => "string",
            "int" => "int",
            "decimal" => "decimal",
            "bit" => "bool",
            "datetime" => "DateTime",
            "lookup" or "owner" => "RowReference",
            "state" => "RowState",
            "status" => $"{noun}Status",
            "picklist" => choices[column.ChoiceName],
            var other => throw new NotSupportedException(
                $"{column.LogicalName} is of the type {other}; say in eng/Generator what that is in C#."
            ),
        };
        var length = type == "string" ? ", " + column.MaxLength.Required() : "";
        return $"public static readonly Column<{type}> {column.CodeName()} = new(\"{column.LogicalName}\"{length});\n";
    }
}
