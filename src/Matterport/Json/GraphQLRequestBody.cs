using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>Writes a request: the document and its variables, which are texts, numbers, booleans, lists and dictionaries.</summary>
internal static class GraphQLRequestBody
{
    public static byte[] Of(string document, IReadOnlyDictionary<string, object?> variables)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), false))
        {
            Write(writer, "root", new Dictionary<string, object?> { ["query"] = document, ["variables"] = variables });
        }

        return stream.ToArray();
    }

    private static void Write(XmlDictionaryWriter writer, string name, object? value)
    {
        writer.WriteStartElement(name);
        switch (value)
        {
            case null:
                writer.WriteAttributeString("type", "null");
                break;
            case string text:
                writer.WriteAttributeString("type", "string");
                writer.WriteString(text);
                break;
            case bool flag:
                writer.WriteAttributeString("type", "boolean");
                writer.WriteValue(flag);
                break;
            case int number:
                writer.WriteAttributeString("type", "number");
                writer.WriteValue(number);
                break;
            case decimal number:
                writer.WriteAttributeString("type", "number");
                writer.WriteValue(number);
                break;
            case IReadOnlyDictionary<string, object?> members:
                writer.WriteAttributeString("type", "object");
                foreach (var member in members)
                {
                    Write(writer, member.Key, member.Value);
                }

                break;
            case IEnumerable<object> items:
                writer.WriteAttributeString("type", "array");
                foreach (var item in items)
                {
                    Write(writer, "item", item);
                }

                break;
            default:
                throw new ArgumentException("A variable of that type cannot be sent.", nameof(value));
        }
        writer.WriteEndElement();
    }
}
