using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>A choice column takes its options from a choice of the solution, or brings them along.</summary>
internal sealed class ColumnUnknownChoiceRule()
    : MeaningRule(
        "column.unknown-choice",
        "A choice column that names no choice of the solution and has no options of its own, or whose default is no option."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where column.Type.Text is "picklist" or "multiselectpicklist"
        let reason = Reason(column, solution)
        where reason is not null
        select new Violation(table, $"The column {column.LogicalName} {reason}.");

    private static string? Reason(ColumnDefinition column, UnpackedSolution solution) =>
        (column.OwnChoice ?? solution.Choices.Find(column.ChoiceName)) is not { } choice
            ? $"takes its options from \"{column.ChoiceName}\", which is no choice of the solution"
        : column.DefaultValue.Text is not ("" or "-1") && !choice.Options.Any(option => option.Number == column.DefaultValue)
            ? $"has the default {column.DefaultValue}, which is none of its options"
        : null;
}
