using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>
/// The type says how the platform serves the file,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource.
/// </summary>
internal sealed class WebResourceTypeRule()
    : MeaningRule("web-resource.type", "A web resource whose type does not fit the ending of its name, or whose name lacks the prefix.")
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".htm"] = "1",
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = "3",
        [".xml"] = "4",
        [".png"] = "5",
        [".jpg"] = "6",
        [".gif"] = "7",
        [".xsl"] = "9",
        [".xslt"] = "9",
        [".ico"] = "10",
        [".svg"] = "11",
        [".resx"] = "12",
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from resource in solution.WebResources
        let expected = Types.GetValueOrDefault(Path.GetExtension(resource.Name.Text))
        where resource.Type != expected || !resource.Name.Text.StartsWith(solution.Prefix, StringComparison.Ordinal)
        select new Violation(
            resource,
            expected is null ? $"The platform knows no web resources named like {resource.Name}."
                : resource.Type != expected ? $"{resource.Name} is of the type {expected}, not {resource.Type}."
                : $"{resource.Name} does not start with {solution.Prefix}."
        );
}
