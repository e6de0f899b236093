namespace MatterportForDataverse.Matterport.Errors;

/// <summary>A request to Matterport that failed as a whole. The message holds no body, header, query text or secret.</summary>
public sealed class MatterportException : Exception
{
    /// <param name="code">One of <see cref="ErrorCodes"/>, or a code that Matterport may add.</param>
    /// <param name="sentence">What happened, for people.</param>
    /// <param name="requestId">Our own short id of the request, sent along in a header.</param>
    public MatterportException(string code, string sentence, string requestId = "")
        : base(requestId.Length == 0 ? $"{sentence} [{code}]" : $"{sentence} [{code}, request {requestId}]") => Code = code;

    /// <summary>One of <see cref="ErrorCodes"/>, or a code that Matterport may add.</summary>
    public string Code { get; }

    /// <summary>Where in the answer, when the failure is about one part of it.</summary>
    public string? Path { get; init; }

    /// <summary>True when the same request may succeed later without anybody doing anything.</summary>
    public bool WaitingHelps { get; init; }

    /// <summary>How long the server asked us to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True for a write that may or may not have happened. Never send it again without looking first.</summary>
    public bool Ambiguous { get; init; }
}
