using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>
/// Managed 2 says that both kinds of package are made from the tree; Microsoft's packer refuses the other kind for 0 and 1.
/// </summary>
internal sealed class SolutionManagedRule()
    : MeaningRule(
        "solution.managed",
        "A Solution.xml whose `Managed` is not 2, so that Microsoft's packer would make one kind of package only."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        solution.Manifest.Managed == "2"
            ? []
            :
            [
                new(
                    solution.Manifest,
                    $"Managed is \"{solution.Manifest.Managed}\". Write 2: both kinds of package are made from this tree."
                ),
            ];
}
