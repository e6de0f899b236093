using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>One query or mutation: a document, its variables, and how to read the reply.</summary>
internal abstract class GraphQLOperation<T>
{
    public virtual Endpoint Endpoint => Endpoint.Models;

    public abstract OperationKind Kind { get; }

    public abstract string Document { get; }

    public virtual IReadOnlyDictionary<string, object?> Variables { get; } = new Dictionary<string, object?>();

    /// <exception cref="FormatException">The reply lacks what every such reply has.</exception>
    public abstract T Read(GraphQLReply reply);
}
