using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>All places of a package where every neighbour has something: what is always there.</summary>
internal static class Places
{
    // What an element may hold depends on its kind.
    private static readonly Dictionary<string, Func<XElement, string>> Variants = new()
    {
        ["attribute"] = column => column.Text("Type"),
        ["RootComponent"] = root => root.Attr("type"),
        ["AppModuleComponent"] = component => component.Attr("type"),
        ["savedquery"] = view => view.Text("querytype"),
        ["control"] = control => control.Attr("indicationOfSubgrid") == "true" ? "grid" : "",
        ["SubArea"] = entry => entry.Attribute("Entity") is null ? "page" : "table",
    };

    public static IReadOnlyList<Place> Of(SolutionTree tree)
    {
        var holders = new Dictionary<string, int>();
        var sites = new Dictionary<string, (string Holder, HashSet<(SolutionFile, XElement)> By, List<Site> Sites)>();
        foreach (var file in tree.Files.Where(file => file.Xml is not null))
        {
            foreach (var (element, index) in file.Xml!.DescendantsAndSelf().Select((element, index) => (element, index)))
            {
                var holder = NameOf(file, element);
                holders[holder] = holders.GetValueOrDefault(holder) + 1;
                foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None))
                {
                    Add($"{holder}/@{attribute.Name.LocalName}", holder, element, new(file, index, attribute.Name.LocalName));
                }

                if (element.Parent is { } parent)
                {
                    Add(holder, NameOf(file, parent), parent, new(file, index, null));
                }
            }
        }

        return
        [
            .. sites
                .Where(place => place.Value.By.Count == holders[place.Value.Holder])
                .Select(place => new Place(place.Key, place.Value.Sites))
                .OrderBy(place => place.Name, StringComparer.Ordinal),
        ];

        void Add(string name, string holder, XElement by, Site site)
        {
            if (!sites.TryGetValue(name, out var place))
            {
                sites[name] = place = (holder, [], []);
            }

            place.By.Add((site.File, by));
            place.Sites.Add(site);
        }
    }

    private static string NameOf(SolutionFile file, XElement element) =>
        $"{file.Kind}: " + string.Join('/', element.AncestorsAndSelf().Reverse().Select(Step));

    private static string Step(XElement element)
    {
        var name = element.Name.LocalName;
        var variant = Variants.TryGetValue(name, out var of) ? of(element) : "";
        return variant.Length > 0 ? $"{name}[{variant}]" : name;
    }
}
