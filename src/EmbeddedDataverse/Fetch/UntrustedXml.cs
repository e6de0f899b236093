using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads XML that comes from outside: without a document type and its entities, and not without end.</summary>
internal static class UntrustedXml
{
    private const int Longest = 200_000;

    /// <exception cref="XmlException">It is not well-formed, too long, or has a document type.</exception>
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = Longest }
        );
        return XElement.Load(reader);
    }
}
