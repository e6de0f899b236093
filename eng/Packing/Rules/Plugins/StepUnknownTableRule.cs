using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step is on a table that exists.</summary>
internal sealed class StepUnknownTableRule()
    : MeaningRule("step.unknown-table", "A step on a table that is neither in the solution nor the platform's.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        where step.Table.IsGiven && !solution.HasTable(step.Table)
        select new Violation(step, $"The step is on the table {step.Table}, which is neither in the solution nor one of the platform's.");
}
