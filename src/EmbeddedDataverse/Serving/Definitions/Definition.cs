using System.Text.Json.Nodes;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>The definition of a table, a column, a key or a relationship.</summary>
/// <param name="Id">Its id, which follows from its name here.</param>
/// <param name="Names">The names by which an address may name it.</param>
/// <param name="Type">Its type, without the namespace.</param>
/// <param name="Properties">What is known of it.</param>
internal sealed record Definition(
    Guid Id,
    IReadOnlyDictionary<string, string> Names,
    string Type,
    IReadOnlyDictionary<string, JsonNode?> Properties
)
{
    /// <summary>What may be expanded: definitions in it, or one object.</summary>
    public IReadOnlyDictionary<string, Func<object>> Parts { get; init; } = new Dictionary<string, Func<object>>();

    /// <summary>Whether its type is told in JSON, since its set holds several.</summary>
    public bool TellsType { get; init; }
}
