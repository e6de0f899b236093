namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The solution's version is the repository's with a zero behind it; both files and the changelog say the same.</summary>
internal sealed class SolutionVersionRule()
    : Rule("solution.version", "Solution.xml, Directory.Build.props and CHANGELOG.md name different versions.")
{
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (manifest, release) = (context.Solution.Manifest, context.Release);
        if (manifest.Version != $"{release.Built}.0")
        {
            yield return new(
                manifest,
                $"The version is {manifest.Version}; Directory.Build.props says {release.Built}, so it should be {release.Built}.0."
            );
        }

        if (release.Announced != release.Built)
        {
            yield return new(
                manifest,
                $"The newest version in CHANGELOG.md is {release.Announced}, in Directory.Build.props {release.Built}."
            );
        }
    }
}
