using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>One element of fetch XML that is as its schema says: other attributes, elements and texts are refused by name.</summary>
internal sealed class FetchElement
{
    private readonly XElement _element;

    private FetchElement(XElement element, FetchElementSchema schema)
    {
        this._element = element;
        if (
            element
                .Attributes()
                .FirstOrDefault(attribute =>
                    !schema.Attributes.Contains(attribute.Name.ToString()) && !schema.Ignored.Contains(attribute.Name.ToString())
                ) is
            { } unknownAttribute
        )
        {
            throw OrganizationFault.NotSimulated($"the attribute {unknownAttribute.Name} of <{element.Name}> in fetch XML");
        }

        if (element.Elements().FirstOrDefault(child => !schema.Elements.Contains(child.Name.ToString())) is { } unknownElement)
        {
            throw OrganizationFault.NotSimulated($"<{unknownElement.Name}> within <{element.Name}> in fetch XML");
        }

        if (!schema.HasText && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            throw OrganizationFault.Invalid($"There is text within <{element.Name}> of the fetch XML.");
        }
    }

    public string Name => _element.Name.LocalName;

    /// <summary>The text between its tags.</summary>
    public string Content => _element.Value;

    /// <summary>Reads a document.</summary>
    public static FetchElement Read(string? text)
    {
        try
        {
            var root = UntrustedXml.Parse(text ?? "");
            return root.Name == "fetch"
                ? new(root, FetchElementSchema.Of("fetch"))
                : throw OrganizationFault.Invalid($"Fetch XML begins with <fetch>, not with <{root.Name}>.");
        }
        catch (XmlException wrong)
        {
            throw OrganizationFault.Invalid($"Invalid XML in the fetch XML: {wrong.Message}");
        }
    }

    public IEnumerable<FetchElement> Children(string name) =>
        _element.Elements(name).Select(child => new FetchElement(child, FetchElementSchema.Of(name)));

    public string Required(string attribute) =>
        Optional(attribute) ?? throw OrganizationFault.Invalid($"<{Name}> in fetch XML needs the attribute {attribute}.");

    public string? Optional(string attribute) => (string?)_element.Attribute(attribute) is { Length: > 0 } text ? text : null;

    public bool Flag(string attribute) =>
        Optional(attribute) switch
        {
            null or "false" or "0" => false,
            "true" or "1" => true,
            var other => throw OrganizationFault.Invalid($"The attribute {attribute} of <{Name}> is '{other}', neither true nor false."),
        };

    public int? Number(string attribute) =>
        Optional(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw OrganizationFault.Invalid($"The attribute {attribute} of <{Name}> is '{text}', no whole number above 0.");
}
