using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace MatterportForDataverse.Core;

/// <summary>
/// Our own small documents (merge bases, bookmarks, answers of custom APIs) as JSON, by the framework (docs/decisions/0005).
/// </summary>
public static class Json
{
    private static readonly DataContractJsonSerializerSettings Settings = new() { UseSimpleDictionaryFormat = true };

    /// <summary>The JSON of a data contract.</summary>
    public static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(T), Settings).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The data contract in a JSON text that <see cref="Write{T}"/> made.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">The text is not such JSON.</exception>
    public static T Read<T>(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (T)new DataContractJsonSerializer(typeof(T), Settings).ReadObject(stream)!;
    }

    /// <summary>The data contract in a JSON text of somebody else; null when it is none.</summary>
    public static T? TryRead<T>(string text)
        where T : class
    {
        try
        {
            return Read<T>(text);
        }
        catch (Exception unreadable)
            when (unreadable is SerializationException or XmlException or FormatException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }
}
