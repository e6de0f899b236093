using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>The type says how the platform serves the file, https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource.</summary>
internal sealed class WebResourceTypes()
    : Rule("web-resource.type", "A web resource whose type does not fit the ending of its name, or whose name lacks the prefix.")
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

    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.WebResources.Values
        let name = file.Xml.Text("Name")
        let type = file.Xml.Text("WebResourceType")
        let expected = Types.GetValueOrDefault(Path.GetExtension(name))
        where type != expected || !name.StartsWith(solution.Prefix, StringComparison.Ordinal)
        select new Fault(
            file,
            expected is null ? $"The platform knows no web resources named like {name}."
                : type != expected ? $"{name} is of the type {expected}, not {type}."
                : $"{name} does not start with {solution.Prefix}."
        );
}
