using System.Collections.Concurrent;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>A document parsed once; after its first clean execution it is not validated again.</summary>
internal sealed class ParsedDocument(GraphQLDocument document)
{
    private const int MostKept = 2000;
    private const int LongestKept = 64 * 1024;
    private static readonly ConcurrentDictionary<(string Schema, string Text), ParsedDocument> Kept = new();
    private static readonly GraphQLDocumentBuilder Builder = new();

    public GraphQLDocument Document { get; } = document;

    public bool IsValid { get; set; }

    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">The text is not GraphQL.</exception>
    public static ParsedDocument Of(string schema, string text)
    {
        if (Kept.TryGetValue((schema, text), out var parsed))
        {
            return parsed;
        }

        parsed = new ParsedDocument(Builder.Build(text));
        if (text.Length > LongestKept)
        {
            return parsed;
        }

        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept.GetOrAdd((schema, text), parsed);
    }

    public GraphQLOperationDefinition? Operation(string? name)
    {
        var operations = Document.Definitions.OfType<GraphQLOperationDefinition>();
        return string.IsNullOrEmpty(name)
            ? operations.FirstOrDefault()
            : operations.FirstOrDefault(o => o.Name is { } n && n.Value == name);
    }
}
