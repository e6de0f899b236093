using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Parses XML that comes from outside: a document type is refused, and so is a text of more than 200,000 characters.</summary>
internal static class UntrustedXml
{
    private const int MaxCharacters = 200_000;

    /// <exception cref="XmlException">It is not well-formed, too long, or has a document type.</exception>
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxCharacters }
        );
        return XElement.Load(reader);
    }
}
