using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The solution's version is the repository's with a zero behind it; both files and the changelog say the same.</summary>
internal sealed class Versions() : Rule("solution.version", "Solution.xml, Directory.Build.props and CHANGELOG.md name different versions.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var version = solution.Manifest.Xml?.Element("SolutionManifest").Text("Version");
        if (version != $"{solution.Release.Built}.0")
        {
            yield return new(
                solution.Manifest,
                $"The version is {version}; Directory.Build.props says {solution.Release.Built}, so it should be {solution.Release.Built}.0."
            );
        }

        if (solution.Release.Announced != solution.Release.Built)
        {
            yield return new(
                solution.Manifest,
                $"The newest version in CHANGELOG.md is {solution.Release.Announced}, in Directory.Build.props {solution.Release.Built}."
            );
        }
    }
}
