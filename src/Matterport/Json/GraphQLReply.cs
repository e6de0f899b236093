using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>A GraphQL reply that has something to read: its data, with the errors marked on it.</summary>
internal sealed class GraphQLReply(ReplyNode data, IReadOnlyList<ReplyError> errors)
{
    public ReplyNode Data { get; } = data;

    public IReadOnlyList<ReplyError> Errors { get; } = errors;

    /// <summary>The errors at or under a field of the root, and those about everything.</summary>
    public IEnumerable<ReplyError> ErrorsOf(string field) =>
        Errors.Where(error =>
            error.Path.Length == 0 || error.Path == field || error.Path.StartsWith(field + "/", StringComparison.Ordinal)
        );
}
