using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Generator.Frozen;

namespace MatterportForDataverse.Packing.Build;

/// <summary>
/// What the repository says of a release: its version in Directory.Build.props and at the top of CHANGELOG.md, and what is frozen.
/// </summary>
internal sealed record Release(string Built, string Announced, FrozenList Frozen)
{
    /// <exception cref="PackingException">One of the two files does not say it.</exception>
    public static Release Of(string root) =>
        new(
            XElement.Load(Path.Combine(root, "Directory.Build.props")).Descendants("Version").FirstOrDefault()?.Value
                ?? throw new PackingException("Directory.Build.props says no Version."),
            Regex.Match(File.ReadAllText(Path.Combine(root, "CHANGELOG.md")), @"^## (\d+(?:\.\d+)+)", RegexOptions.Multiline)
                is { Success: true } heading
                ? heading.Groups[1].Value
                : throw new PackingException("CHANGELOG.md has no heading with a version."),
            FrozenList.Read(root)
        );
}
