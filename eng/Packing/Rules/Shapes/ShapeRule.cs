using MatterportForDataverse.Packing.Shapes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>One way in which files differ from the shapes of their kinds.</summary>
internal abstract class ShapeRule(string code, string refuses, MisfitKind kind) : MeaningRule(code, refuses)
{
    protected sealed override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        from misfit in ShapeSet.Misfits(file)
        where misfit.Kind == kind
        select new Violation(file, misfit.Sentence);
}
