using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>
/// How dates are kept, https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute. A date without a
/// time cannot show one.
/// </summary>
internal sealed class ColumnBehaviorRule()
    : MeaningRule("column.behavior", "A date whose `Behavior` is none of 1 to 3, or that is kept without a time (2) and shown with one.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where column.Type == "datetime"
        let reason = column.Behavior.Text is not ("1" or "2" or "3") ? $"has the behavior \"{column.Behavior}\", not one of 1, 2 and 3"
        : column.Behavior == "2" && column.Format == "datetime" ? "is kept without a time (Behavior 2): its Format must be date"
        : null
        where reason is not null
        select new Violation(table, $"The date {column.LogicalName} {reason}.");
}
