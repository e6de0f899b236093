namespace MatterportForDataverse.Matterport.Errors;

/// <summary>The codes of failures: those Matterport publishes, and ours for what happens on the way.</summary>
public static class ErrorCodes
{
    /// <summary>Published: the token is wrong, expired or revoked.</summary>
    public const string Unauthenticated = "request.unauthenticated";

    /// <summary>Published: the token may not do that.</summary>
    public const string Unauthorized = "request.unauthorized";

    /// <summary>Published: the request, or a value in it, is not valid.</summary>
    public const string Invalid = "request.invalid";

    /// <summary>Published: the API does not offer it, or not to this account.</summary>
    public const string Unsupported = "request.unsupported";

    /// <summary>Published: a problem of the server's.</summary>
    public const string Internal = "error.internal";

    /// <summary>Published: it does not exist, or the token may not see it.</summary>
    public const string NotFound = "not.found";

    /// <summary>Published: several models have that secondary id.</summary>
    public const string NotUnique = "not.unique";

    /// <summary>Published: a quota of the account is used up.</summary>
    public const string QuotaExceeded = "quota.exceeded";

    /// <summary>Published: the model is archived.</summary>
    public const string ModelInactive = "model.inactive";

    /// <summary>Published: the developer license does not cover the model.</summary>
    public const string ModelLocked = "model.locked";

    /// <summary>Ours: an error without a code that we know how to find.</summary>
    public const string Unknown = "error.unknown";

    /// <summary>Ours: no answer came in time.</summary>
    public const string Timeout = "transport.timeout";

    /// <summary>Ours: no connection, or it broke.</summary>
    public const string Unreachable = "transport.unreachable";

    /// <summary>Ours: HTTP status 429.</summary>
    public const string Throttled = "transport.throttled";

    /// <summary>Ours: HTTP status 5xx without an error that could be read.</summary>
    public const string ServerError = "transport.server-error";

    /// <summary>Ours: the answer is not what was asked for.</summary>
    public const string Malformed = "reply.malformed";

    /// <summary>Ours: the answer is a redirect, which is not followed.</summary>
    public const string Redirect = "reply.redirect";

    /// <summary>Ours: the answer is larger than we read.</summary>
    public const string TooLarge = "reply.too-large";
}
