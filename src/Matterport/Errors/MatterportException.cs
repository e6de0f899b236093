namespace MatterportForDataverse.Matterport.Errors;

/// <summary>
/// A request to Matterport that failed as a whole. The message is for traces and holds no body, header, query text or secret; people read
/// what is said of the code.
/// </summary>
public sealed class MatterportException : Exception
{
    /// <param name="code">One of <see cref="ErrorCodes"/>, or a code that Matterport may add.</param>
    /// <param name="requestId">Our own short id of the request, sent along in a header.</param>
    public MatterportException(string code, string requestId = "")
        : base(requestId.Length == 0 ? code : $"{code}, request {requestId}") => (Code, RequestId) = (code, requestId);

    /// <summary>One of <see cref="ErrorCodes"/>, or a code that Matterport may add.</summary>
    public string Code { get; }

    /// <summary>Our own short id of the request; empty when it belongs to none.</summary>
    public string RequestId { get; }

    /// <summary>Where in the answer, when the failure is about one part of it.</summary>
    public string? Path { get; init; }

    /// <summary>True when the same request may succeed later without anybody doing anything.</summary>
    public bool WaitingHelps { get; init; }

    /// <summary>How long the server asked us to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True for a write that may or may not have happened. Never send it again without looking first.</summary>
    public bool Ambiguous { get; init; }
}
