using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>XML as the tree and the package hold it: UTF-8, a declaration, two blanks, line feeds.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
    };

    public static byte[] Of(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            new XDocument(root).Save(writer);
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }
}
