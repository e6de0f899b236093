using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>One element of fetch XML, of which everything is known: other attributes, elements and texts are refused by name.</summary>
internal sealed class FetchNode
{
    private readonly XElement element;

    private FetchNode(XElement element, FetchShape shape)
    {
        this.element = element;
        if (
            element
                .Attributes()
                .FirstOrDefault(attribute =>
                    !shape.Attributes.Contains(attribute.Name.ToString()) && !shape.Meaningless.Contains(attribute.Name.ToString())
                ) is
            { } strange
        )
        {
            throw Fault.NotSimulated($"the attribute {strange.Name} of <{element.Name}> in fetch XML");
        }

        if (element.Elements().FirstOrDefault(child => !shape.Elements.Contains(child.Name.ToString())) is { } stranger)
        {
            throw Fault.NotSimulated($"<{stranger.Name}> within <{element.Name}> in fetch XML");
        }

        if (!shape.HasText && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            throw Fault.Invalid($"There is text within <{element.Name}> of the fetch XML.");
        }
    }

    public string Name => element.Name.LocalName;

    /// <summary>The text between its tags.</summary>
    public string Content => element.Value;

    /// <summary>Reads a document.</summary>
    public static FetchNode Read(string? text)
    {
        try
        {
            var root = PlainXml.Parse(text ?? "");
            return root.Name == "fetch"
                ? new(root, FetchShape.Of("fetch"))
                : throw Fault.Invalid($"Fetch XML begins with <fetch>, not with <{root.Name}>.");
        }
        catch (XmlException wrong)
        {
            throw Fault.Invalid($"Invalid XML in the fetch XML: {wrong.Message}");
        }
    }

    public IEnumerable<FetchNode> Children(string name) =>
        element.Elements(name).Select(child => new FetchNode(child, FetchShape.Of(name)));

    public string Need(string attribute) =>
        Text(attribute) ?? throw Fault.Invalid($"<{Name}> in fetch XML needs the attribute {attribute}.");

    public string? Text(string attribute) => (string?)element.Attribute(attribute) is { Length: > 0 } text ? text : null;

    public bool Flag(string attribute) =>
        Text(attribute) switch
        {
            null or "false" or "0" => false,
            "true" or "1" => true,
            var other => throw Fault.Invalid($"The attribute {attribute} of <{Name}> is '{other}', neither true nor false."),
        };

    public int? Number(string attribute) =>
        Text(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Fault.Invalid($"The attribute {attribute} of <{Name}> is '{text}', no whole number above 0.");
}
