using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>Files that list the package as a whole, and the reader that messages share.</summary>
internal static class ListFiles
{
    public static string ChoiceColumns(UnpackedSolution solution)
    {
        var columns =
            from table in solution.Tables
            from column in table.Columns
            where column.Type.Text is "picklist" or "state" or "status"
            select $"{table.LogicalName}.{column.LogicalName}";
        return Source.Head()
            + """
                /// <summary>Which columns hold choices: rows carry them as whole numbers, the platform does not.</summary>
                public static class ChoiceColumns
                {
                    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
                    {

                """.TrimEnd('\n')
            + Quoted(columns)
            + """
                    };

                    /// <summary>Whether the column of the table is a choice, a state or a status reason.</summary>
                    public static bool Has(string table, string column) =>
                        column is "statecode" or "statuscode" || Names.Contains(table + "." + column);
                }

                """;
    }

    public static string LookupColumns(UnpackedSolution solution)
    {
        var columns =
            from relationship in solution.Relationships
            where relationship.CascadeDelete == "RemoveLink" && relationship.Referenced != "systemuser"
            where solution.Tables.Find(relationship.Referencing)?.Find(relationship.Lookup) is { IsCustom: true }
            select $"{relationship.Referencing}.{relationship.Lookup}";
        return Source.Head()
            + """
                /// <summary>
                /// Which columns of ours the platform empties when the row that they point at is deleted. Lookups to users are not among
                /// them, since users are never deleted.
                /// </summary>
                public static class LookupColumns
                {
                    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
                    {

                """.TrimEnd('\n')
            + Quoted(columns)
            + """
                    };

                    /// <summary>Whether a deletion empties the column of the table.</summary>
                    public static bool Has(string table, string column) => Names.Contains(table + "." + column);
                }

                """;
    }

    public static string LinkableColumns(UnpackedSolution solution)
    {
        var columns =
            from table in solution.Tables
            where table.LogicalName is "mpt_property" or "mpt_sitevisit"
            from column in table.Columns
            where column.IsCustom && column.Type != "primarykey"
            orderby $"{table.LogicalName}.{column.LogicalName}"
            select $"        [\"{table.LogicalName}.{column.LogicalName}\"] = new({string.Join(", ", ShapeOf(column))}),\n";
        return Source.Head()
            + """
                /// <summary>What the columns of linked records can hold.</summary>
                public static class LinkableColumns
                {
                    private static readonly Dictionary<string, ColumnShape> Known = new(StringComparer.Ordinal)
                    {

                """
            + string.Concat(columns)
            + """
                    };

                    /// <summary>What the column of the table can hold; null for a column that the package does not bring.</summary>
                    public static ColumnShape? Find(string table, string column) =>
                        Known.TryGetValue(table + "." + column, out var shape) ? shape : null;
                }

                """;
    }

    public static string ColumnTypes(UnpackedSolution solution)
    {
        var types =
            from table in solution.Tables
            from column in table.Columns
            let type = TypeOf(column)
            where column.IsCustom && !column.IsSecured && type is not null
            where !table.Keys.Any(key => key.Columns.Contains(column.LogicalName.Text))
            orderby $"{table.LogicalName}.{column.LogicalName}"
            select $"        [\"{table.LogicalName}.{column.LogicalName}\"] = \"{type}\",\n";
        return Source.Head()
            + """
                /// <summary>
                /// What the columns of ours hold that a value can be copied to: no lookups, no keys, and nothing secured.
                /// </summary>
                public static class ColumnTypes
                {
                    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
                    {

                """.TrimEnd('\n')
            + "\n"
            + string.Concat(types)
            + """
                    };

                    /// <summary>The type; a choice is told by its name. Null where nothing can be copied to.</summary>
                    public static string? Of(string table, string column) =>
                        Types.TryGetValue(table + "." + column, out var type) ? type : null;

                    /// <summary>The columns of a table that have the type.</summary>
                    public static IReadOnlyList<string> Columns(string table, string type) =>
                        Types
                            .Where(pair => pair.Value == type && pair.Key.StartsWith(table + ".", StringComparison.Ordinal))
                            .Select(pair => pair.Key.Substring(table.Length + 1))
                            .ToArray();
                }

                """;
    }

    private static IEnumerable<string> ShapeOf(ColumnDefinition column) =>
        [
            $"\"{column.Type}\"",
            .. column.MaxLength.Text.Length > 0 ? [$"MaxLength: {column.MaxLength}"] : Array.Empty<string>(),
            .. column.MinValue.Text.Length > 0 ? [$"Smallest: {column.MinValue}m"] : Array.Empty<string>(),
            .. column.MaxValue.Text.Length > 0 ? [$"Largest: {column.MaxValue}m"] : Array.Empty<string>(),
        ];

    private static string? TypeOf(ColumnDefinition column) =>
        column.Type.Text switch
        {
            "nvarchar" or "ntext" => "text",
            "int" or "decimal" or "datetime" or "bit" => column.Type.Text,
            "picklist" => column.ChoiceName.Text,
            _ => null,
        };

    public static string Parameters() =>
        Source.Head()
        + """
            /// <summary>Reads the parameters of a message.</summary>
            internal static class Parameters
            {
                public static string? OptionalText(IReadOnlyDictionary<string, object?> input, string name) =>
                    input.TryGetValue(name, out var value) && value is not null ? value as string ?? throw WrongType(name) : null;

                public static string RequiredText(IReadOnlyDictionary<string, object?> input, string name) =>
                    OptionalText(input, name) ?? throw new InvalidRequestException(name);

                public static T? OptionalValue<T>(IReadOnlyDictionary<string, object?> input, string name)
                    where T : struct =>
                    input.TryGetValue(name, out var value) && value is not null ? value is T typed ? typed : throw WrongType(name) : null;

                public static T RequiredValue<T>(IReadOnlyDictionary<string, object?> input, string name)
                    where T : struct =>
                    OptionalValue<T>(input, name) ?? throw new InvalidRequestException(name);

                public static IReadOnlyDictionary<string, object?> WithoutEmpty(Dictionary<string, object?> values) =>
                    values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value);

                private static InvalidRequestException WrongType(string name) => new(name, "parameter.type");
            }

            """;

    private static string Quoted(IEnumerable<string> names) =>
        "\n" + string.Concat(names.Order(StringComparer.Ordinal).Select(name => $"        \"{name}\",\n"));
}
