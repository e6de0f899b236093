namespace MatterportForDataverse.Matterport.Errors;

/// <summary>The codes of failures: those Matterport publishes, and ours for what happens on the way.</summary>
public static class ErrorCodes
{
    public const string Unauthenticated = "request.unauthenticated";
    public const string Unauthorized = "request.unauthorized";
    public const string Invalid = "request.invalid";
    public const string Unsupported = "request.unsupported";
    public const string Internal = "error.internal";
    public const string NotFound = "not.found";
    public const string NotUnique = "not.unique";
    public const string QuotaExceeded = "quota.exceeded";
    public const string ModelInactive = "model.inactive";
    public const string ModelLocked = "model.locked";

    /// <summary>Ours: an error without a code that we know how to find.</summary>
    public const string Unknown = "error.unknown";

    public const string Timeout = "transport.timeout";
    public const string Unreachable = "transport.unreachable";
    public const string Throttled = "transport.throttled";
    public const string ServerError = "transport.server-error";
    public const string Malformed = "reply.malformed";
    public const string TooLarge = "reply.too-large";
}
