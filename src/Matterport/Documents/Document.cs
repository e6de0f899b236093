using System.Text;

namespace MatterportForDataverse.Matterport.Documents;

/// <summary>The GraphQL text that lies beside a class, embedded under the class's name.</summary>
internal static class Document
{
    public static string Of<T>() => Named(typeof(T).Name);

    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static string Named(string name)
    {
        using var stream =
            typeof(Document).Assembly.GetManifestResourceStream(name + ".graphql")
            ?? throw new InvalidOperationException($"The document {name}.graphql is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
