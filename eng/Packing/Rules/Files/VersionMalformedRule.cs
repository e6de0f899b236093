using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>The version in which a component came in: two to four numbers with dots.</summary>
internal sealed class VersionMalformedRule()
    : MeaningRule("version.malformed", "An introduced version that is not two to four numbers with dots.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        from version in file.Xml.AndBelow().SelectMany(Versions).Distinct()
        where !Regex.IsMatch(version, @"^\d{1,9}(?:\.\d{1,9}){1,3}$")
        select new Violation(file, $"\"{version}\" is no version in which something was introduced.");

    private static IEnumerable<string> Versions(XElement element)
    {
        if (element.Name.LocalName is "IntroducedVersion" or "introducedversion")
        {
            yield return element.Value;
        }

        if (element.Attribute("IntroducedVersion") is { } version)
        {
            yield return version.Value;
        }
    }
}
