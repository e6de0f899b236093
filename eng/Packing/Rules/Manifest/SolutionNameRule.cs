using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>
/// What solutions and publishers may be called,
/// https://learn.microsoft.com/power-apps/maker/data-platform/create-solution.
/// </summary>
internal sealed class SolutionNameRule()
    : MeaningRule(
        "solution.name",
        "A solution or publisher whose unique name has other signs than letters, digits and underscores, a name with blanks around it, a "
            + "prefix that is not 2 to 8 small letters and digits or begins with mscrm, or an option prefix that is not 10000 to 99999."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from reason in Reasons(solution.Manifest.Xml.Element("SolutionManifest")!)
        select new Violation(solution.Manifest, reason);

    private static IEnumerable<string> Reasons(XElement manifest)
    {
        var publisher = manifest.Element("Publisher")!;
        foreach (var name in new[] { manifest, publisher }.Select(named => named.Element("UniqueName")?.Value ?? ""))
        {
            if (!Regex.IsMatch(name, "^[A-Za-z][A-Za-z0-9_]*$"))
            {
                yield return $"The unique name \"{name}\" may have letters, digits and underscores only, and begins with a letter.";
            }
        }

        foreach (var name in manifest.Descendants("LocalizedName").Select(name => name.Attribute("description")?.Value ?? ""))
        {
            if (name != name.Trim())
            {
                yield return $"The name \"{name}\" has blanks around it.";
            }
        }

        var prefix = publisher.Element("CustomizationPrefix")?.Value ?? "";
        if (!Regex.IsMatch(prefix, "^(?!mscrm)[a-z][a-z0-9]{1,7}$"))
        {
            yield return $"The prefix \"{prefix}\" is not 2 to 8 small letters and digits, or begins with mscrm.";
        }

        var options = publisher.Text("CustomizationOptionValuePrefix");
        if (!(int.TryParse(options, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 10000 and <= 99999))
        {
            yield return $"The option prefix \"{options}\" is not a number from 10000 to 99999.";
        }
    }
}
