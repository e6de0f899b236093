using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>A copy of a part of the package in which one thing is broken.</summary>
/// <param name="Name">What is broken and how, such as <c>Step: SdkMessageProcessingStep/Rank removed</c>.</param>
/// <param name="File">The part.</param>
internal sealed record Neighbour(string Name, SolutionFile File)
{
    // So many of a place's files take part, that copies can be looked at together.
    private const int MostFiles = 8;

    /// <summary>The copies of every place: without it, misspelt, and of another type where it has one.</summary>
    public static IReadOnlyList<Neighbour> All(IReadOnlyList<Place> places) => [.. places.SelectMany((place, turn) => Of(place, turn))];

    private static IEnumerable<Neighbour> Of(Place place, int turn)
    {
        var sites = place.Sites.DistinctBy(site => site.File).OrderBy(site => site.File.Content.Length).Take(MostFiles).ToList();
        var site = sites[turn % sites.Count];
        yield return Broken("removed", Remove);
        yield return Broken("misspelt", Misspell);
        if (place.WrongValue() is { } wrong)
        {
            yield return Broken("of another type", (element, attribute) => SetValue(element, attribute, wrong));
        }

        Neighbour Broken(string fault, Action<XElement, string?> change)
        {
            var root = new XElement(site.File.Xml!);
            change(site.Element(root), site.Attribute);
            return new($"{place.Name} {fault}", new(site.File.Path, XmlBytes.Of(root)));
        }
    }

    private static void Remove(XElement element, string? attribute)
    {
        if (attribute is null)
        {
            // All of the name: where there are many, one less is nothing broken.
            element.Parent!.Elements(element.Name).Remove();
        }
        else
        {
            element.Attribute(attribute)!.Remove();
        }
    }

    private static void Misspell(XElement element, string? attribute)
    {
        if (attribute is null)
        {
            element.Name = element.Name + "x";
        }
        else
        {
            element.SetAttributeValue(attribute + "x", element.Attribute(attribute)!.Value);
            element.Attribute(attribute)!.Remove();
        }
    }

    private static void SetValue(XElement element, string? attribute, string value)
    {
        if (attribute is null)
        {
            element.Value = value;
        }
        else
        {
            element.SetAttributeValue(attribute, value);
        }
    }
}
