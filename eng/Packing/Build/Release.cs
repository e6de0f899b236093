using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Build;

/// <summary>The version that the repository says it is: in Directory.Build.props, and at the top of CHANGELOG.md.</summary>
internal sealed record Release(string Built, string Announced)
{
    /// <exception cref="PackingException">One of the two files does not say it.</exception>
    public static Release Of(string root) =>
        new(
            XElement.Load(Path.Combine(root, "Directory.Build.props")).Descendants("Version").FirstOrDefault()?.Value
                ?? throw new PackingException("Directory.Build.props says no Version."),
            Regex.Match(File.ReadAllText(Path.Combine(root, "CHANGELOG.md")), @"^## (\d+(?:\.\d+)+)", RegexOptions.Multiline)
                is { Success: true } heading
                ? heading.Groups[1].Value
                : throw new PackingException("CHANGELOG.md has no heading with a version.")
        );
}
