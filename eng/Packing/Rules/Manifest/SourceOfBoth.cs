using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>Managed 2 says that both kinds of package are made from the tree; Microsoft's packer refuses the other kind for 0 and 1.</summary>
internal sealed class SourceOfBoth()
    : Rule("solution.managed", "A Solution.xml whose `Managed` is not 2, so that Microsoft's packer would make one kind of package only.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        solution.Manifest.Xml?.Element("SolutionManifest").Text("Managed") is var managed && managed == "2"
            ? []
            : [new(solution.Manifest, $"Managed is \"{managed}\". Write 2: both kinds of package are made from this tree.")];
}
