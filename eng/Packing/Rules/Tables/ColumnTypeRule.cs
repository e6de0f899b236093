using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The types of columns as exports write them.</summary>
internal sealed class ColumnTypeRule() : MeaningRule("column.type", "A column of a type that exports do not have.")
{
    private static readonly HashSet<string> Known =
    [
        "nvarchar",
        "ntext",
        "int",
        "bigint",
        "decimal",
        "float",
        "money",
        "datetime",
        "bit",
        "picklist",
        "multiselectpicklist",
        "state",
        "status",
        "lookup",
        "owner",
        "customer",
        "partylist",
        "primarykey",
        "uniqueidentifier",
        "image",
        "file",
        "virtual",
        "managedproperty",
        "entityname",
        "timezone",
    ];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where !Known.Contains(column.Type)
        select new Violation(table, $"The column {column.LogicalName} is of the type \"{column.Type}\", which no export has.");
}
