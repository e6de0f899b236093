using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator;

/// <summary>What code calls the components of the solution.</summary>
internal static class CodeNames
{
    /// <summary>A name without the publisher's prefix.</summary>
    public static string Bare(string name) => name.StartsWith("mpt_", StringComparison.Ordinal) ? name["mpt_".Length..] : name;

    public static string CodeName(this TableDefinition table) => Bare(table.SchemaName);

    public static string CodeName(this ChoiceDefinition choice) => Words(choice.DisplayName.Text);

    public static string CodeName(this OptionDefinition option) => Words(option.DisplayName.Text);

    public static string CodeName(this CustomApiDefinition api) => Bare(api.UniqueName);

    public static string CodeName(this ColumnDefinition column) =>
        column.LogicalName.Text switch
        {
            "statecode" => "StateCode",
            "statuscode" => "StatusCode",
            _ => Bare(column.SchemaName),
        };

    /// <summary>The table's own columns, and the few of the platform that code needs.</summary>
    public static IEnumerable<ColumnDefinition> NamedColumns(this TableDefinition table) =>
        table.Columns.Where(column =>
            (column.IsCustom || column.LogicalName.Text is "createdon" or "modifiedon" or "ownerid" or "statecode" or "statuscode")
            && column.Type != "primarykey"
        );

    /// <summary>The options of the status column.</summary>
    public static IReadOnlyList<OptionDefinition> StatusReasons(this TableDefinition table) =>
        table.Columns.Single(column => column.Type == "status").OwnChoice!.Options;

    private static string Words(string label) =>
        string.Concat(label.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
