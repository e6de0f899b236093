using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>The outer layer of a GraphQL reply: data and errors. One shape or the other, or both, or neither.</summary>
internal sealed class ReplyEnvelope
{
    private static readonly string[] Published =
    [
        ErrorCodes.Unauthenticated,
        ErrorCodes.Unauthorized,
        ErrorCodes.Invalid,
        ErrorCodes.Unsupported,
        ErrorCodes.Internal,
        ErrorCodes.NotFound,
        ErrorCodes.NotUnique,
        ErrorCodes.QuotaExceeded,
        ErrorCodes.ModelInactive,
        ErrorCodes.ModelLocked,
    ];

    private readonly ReplyNode _root;
    private readonly List<(ReplyError Error, string[] Path)> _errors;

    private ReplyEnvelope(ReplyNode root)
    {
        _root = root;
        _errors = Errors(root);
    }

    /// <summary>The first error, which stands for all when there is nothing else.</summary>
    public ReplyError? FirstError => _errors.Count > 0 ? _errors[0].Error : null;

    /// <exception cref="FormatException">The bytes are no JSON object.</exception>
    public static ReplyEnvelope Parse(byte[] body) => new(JsonParser.Parse(body));

    /// <summary>The reply when there is data, or at least errors that all say where; null when it failed as a whole.</summary>
    public GraphQLReply? ToReply()
    {
        if (FirstError?.Code == ErrorCodes.Unauthenticated)
        {
            return null;
        }

        var data = _root.Optional("data");
        if (data is null && (_errors.Count == 0 || _errors.Any(error => error.Path.Length == 0)))
        {
            return null;
        }

        if (data is { Kind: not NodeKind.Object })
        {
            return null;
        }

        data ??= new ReplyNode(new Dictionary<string, ReplyNode>());
        foreach (var (error, path) in _errors)
        {
            data.Mark(error, path);
        }

        return new GraphQLReply(data, _errors.Select(error => error.Error).ToArray());
    }

    private static List<(ReplyError Error, string[] Path)> Errors(ReplyNode root)
    {
        var found = new List<(ReplyError, string[])>();
        foreach (var node in root.Optional("errors")?.Items ?? [])
        {
            var path = node.Optional("path")?.Items.Select(step => step.Raw).ToArray() ?? [];
            found.Add((new ReplyError(CodeOf(node), string.Join("/", path)), path));
        }
        if (found.Count == 0 && root.Optional("data") is null && FlatCode(root) is { } code)
        {
            found.Add((new ReplyError(code, ""), []));
        }

        return found;
    }

    // Clients have found the code under extensions and inside the message; a code is taken from text only when it is a published one.
    private static string CodeOf(ReplyNode error)
    {
        var code = error.Text("extensions", "code").ValueOr(null);
        if (
            !string.IsNullOrEmpty(code)
            && code!.Length <= 60
            && code.All(letter => letter is '.' or '_' or '-' || char.IsLetterOrDigit(letter))
        )
        {
            return code;
        }

        var message = error.Text("message").ValueOr(null) ?? "";
        return Published.FirstOrDefault(known => message.Contains(known)) ?? ErrorCodes.Unknown;
    }

    // Not GraphQL: {"error":"invalid_grant"} for an expired OAuth token, {"code":"request.unsupported"} from older end points.
    private static string? FlatCode(ReplyNode root) =>
        root.Text("error").ValueOr(null) == "invalid_grant" ? ErrorCodes.Unauthenticated
        : root.Text("code").ValueOr(null) is { } code && Published.Contains(code) ? code
        : null;
}
