using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step waits for, and its images hold, columns of its table.</summary>
internal sealed class StepUnknownColumnRule()
    : MeaningRule("step.unknown-column", "A filtering column, or a column of an image, that the step's table does not have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        from column in step.FilteringColumns.List.Concat(step.Images.SelectMany(image => image.Columns.List)).Distinct()
        where !solution.HasColumn(step.Table, column)
        select new Violation(step, $"The step names the column {column}, which {step.Table} does not have.");
}
