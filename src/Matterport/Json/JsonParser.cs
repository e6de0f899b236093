using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>JSON bytes as a tree, by the framework's reader (docs/decisions/0005).</summary>
internal static class JsonParser
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <exception cref="FormatException">The bytes are not one JSON object, whatever is wrong with them.</exception>
    public static ReplyNode Parse(byte[] json)
    {
        try
        {
            var offset = json.Length > 2 && json[0] == 0xEF && json[1] == 0xBB && json[2] == 0xBF ? 3 : 0;
            JsonStructure.Verify(json, offset);
            _ = Strict.GetCharCount(json, offset, json.Length - offset);
            using var reader = JsonReaderWriterFactory.CreateJsonReader(json, offset, json.Length - offset, Encoding.UTF8, Quotas(), null);
            reader.MoveToContent();
            return Read(reader);
        }
        // The reader throws XmlException, ArgumentException and more for bad input; none of it is to pass for anything else.
        catch (Exception exception) when (exception is not (FormatException or OutOfMemoryException))
        {
            throw new FormatException("The text is not JSON.", exception);
        }
    }

    private static XmlDictionaryReaderQuotas Quotas() =>
        new()
        {
            MaxDepth = JsonStructure.MaxDepth + 4,
            MaxStringContentLength = int.MaxValue,
            MaxArrayLength = int.MaxValue,
            MaxBytesPerRead = int.MaxValue,
            MaxNameTableCharCount = int.MaxValue,
        };

    private static ReplyNode Read(XmlDictionaryReader reader)
    {
        var type = reader.GetAttribute("type");
        switch (type)
        {
            case "object":
                return new ReplyNode(Members(reader));
            case "array":
                return new ReplyNode(Items(reader));
            case "null":
                reader.Skip();
                return new ReplyNode(NodeKind.Null, "");
            case "number":
                return new ReplyNode(NodeKind.Number, reader.ReadElementContentAsString());
            case "boolean":
                return new ReplyNode(NodeKind.Boolean, reader.ReadElementContentAsString());
            default:
                return new ReplyNode(NodeKind.Text, reader.ReadElementContentAsString());
        }
    }

    private static Dictionary<string, ReplyNode> Members(XmlDictionaryReader reader)
    {
        var members = new Dictionary<string, ReplyNode>(StringComparer.Ordinal);
        Children(
            reader,
            () =>
            {
                // A name that XML could not have stands in an attribute of an element of another namespace.
                var name = reader.NamespaceURI == "item" ? reader.GetAttribute("item") ?? "" : reader.LocalName;
                members.Add(name, Read(reader));
            }
        );
        return members;
    }

    private static List<ReplyNode> Items(XmlDictionaryReader reader)
    {
        var items = new List<ReplyNode>();
        Children(reader, () => items.Add(Read(reader)));
        return items;
    }

    private static void Children(XmlDictionaryReader reader, Action readChild)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        reader.ReadStartElement();
        while (reader.NodeType == XmlNodeType.Element)
        {
            readChild();
        }

        reader.ReadEndElement();
    }
}
