using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Only the platform requires a column of its own accord; what a publisher requires is required of people.</summary>
internal sealed class ColumnRequiredLevelRule()
    : MeaningRule(
        "column.required-level",
        "A column whose `RequiredLevel` does not exist, or one of ours that is required by the system and is not the primary key."
    )
{
    private static readonly string[] Levels = ["none", "recommended", "required", "systemrequired"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        let reason = !Levels.Contains(column.RequiredLevel.Text) ? $"is not one of {string.Join(", ", Levels)}"
        : column.RequiredLevel == "systemrequired" && column.IsCustom && column.Type != "primarykey"
            ? "is the platform's own; write required"
        : null
        where reason is not null
        select new Violation(table, $"RequiredLevel \"{column.RequiredLevel}\" of {column.LogicalName} {reason}.");
}
