using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Shapes;

/// <summary>Compares elements with their shapes.</summary>
internal static class ShapeCheck
{
    private static readonly string[] Names = ["PhysicalName", "Name", "name", "Id", "id", "uniquename", "value"];

    /// <summary>Every difference of an element, and of those in it, from a shape.</summary>
    public static IEnumerable<Misfit> Misfits(XElement element, Shape shape)
    {
        if (shape.IsOpen)
        {
            return [];
        }

        return
        [
            .. Attributes(element, shape),
            .. Text(element, shape),
            .. shape.Children.SelectMany(child => Occurrences(element, child)),
            .. element.Elements().SelectMany(child => Child(element, child, shape)),
        ];
    }

    private static IEnumerable<Misfit> Attributes(XElement element, Shape shape)
    {
        // What the XML itself says (xsi:nil) is in a namespace.
        var written = element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None).ToList();
        foreach (var attribute in shape.Attributes.Where(known => known.Required && element.Attribute(known.Name) is null))
        {
            yield return new(
                MisfitKind.MissingAttribute,
                $"{Called(element)} has no attribute {attribute.Name}, which every export gives it. Write it."
            );
        }

        foreach (var attribute in written)
        {
            var name = attribute.Name.LocalName;
            var known = shape.Attributes.FirstOrDefault(known => known.Name == name);
            if (known is null)
            {
                yield return new(
                    MisfitKind.UnknownAttribute,
                    $"{Called(element)} cannot have the attribute {name}. {Nearness.Cure(name, shape.Attributes.Select(it => it.Name))}"
                );
            }
            else if (known.Value?.Fits(attribute.Value) == false)
            {
                yield return new(MisfitKind.AttributeValue, $"{name} of {Called(element)} is \"{attribute.Value}\", not {known.Value}.");
            }
        }
    }

    private static IEnumerable<Misfit> Text(XElement element, Shape shape)
    {
        var text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value)).Trim();
        if (shape.Children.Count > 0 && text.Length > 0)
        {
            yield return new(MisfitKind.ElementValue, $"{Called(element)} holds the text \"{text}\"; it may hold elements only.");
        }
        else if (!element.HasElements && shape.Value?.Fits(text) == false)
        {
            yield return new(MisfitKind.ElementValue, $"{Called(element)}{Within(element)} is \"{text}\", not {shape.Value}.");
        }
    }

    private static IEnumerable<Misfit> Occurrences(XElement element, Shape child)
    {
        var count = element.Elements(child.Name).Count();
        if (count == 0 && child.Required)
        {
            yield return new(
                MisfitKind.MissingElement,
                $"{Called(element)} has no <{child.Name}>, which every export has there. Write it as its neighbours have it."
            );
        }
        else if (count > 1 && !child.Repeats)
        {
            yield return new(MisfitKind.RepeatedElement, $"{Called(element)} has {count} <{child.Name}>. Leave one.");
        }
    }

    private static IEnumerable<Misfit> Child(XElement element, XElement child, Shape shape)
    {
        var name = child.Name.LocalName;
        return shape.Children.FirstOrDefault(known => known.Name == name) is { } known
            ? Misfits(child, known)
            :
            [
                new(
                    MisfitKind.UnknownElement,
                    $"{Called(element)} has no place for <{name}>. {Nearness.Cure(name, shape.Children.Select(it => it.Name))}"
                ),
            ];
    }

    private static string Called(XElement element)
    {
        var name = Names.Select(name => element.Attribute(name)?.Value).FirstOrDefault(value => value is not null);
        return name is null ? $"<{element.Name.LocalName}>" : $"<{element.Name.LocalName} {name}>";
    }

    private static string Within(XElement element) => element.Parent is { } parent ? $" of {Called(parent)}" : "";
}
