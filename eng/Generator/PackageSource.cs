using System.Xml.Linq;

namespace MatterportForDataverse.Generator;

/// <summary>Reads the unpacked solution, always in the same order.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class PackageSource(string folder)
{
    public IReadOnlyList<XElement> Tables { get; } = Load(Path.Combine(folder, "Entities"), "Entity.xml");

    public IReadOnlyList<XElement> Choices { get; } = Load(Path.Combine(folder, "OptionSets"), "*.xml");

    public IReadOnlyList<XElement> WebResources { get; } = Load(Path.Combine(folder, "WebResources"), "*.data.xml");

    public IReadOnlyList<CustomApi> CustomApis { get; } =
        Directory.GetDirectories(Path.Combine(folder, "customapis")).Order(StringComparer.Ordinal).Select(CustomApi.Read).ToList();

    internal static IReadOnlyList<XElement> Load(string folder, string pattern) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .GetFiles(folder, pattern, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => XElement.Load(path))
                .ToList();
}
