namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>Nothing goes wrong.</summary>
    None,

    /// <summary>429; Retry-After as <see cref="FaultInjection.RetryAfter"/> says, in seconds.</summary>
    TooManyRequests,

    /// <summary>429 with Retry-After as a date.</summary>
    TooManyRequestsWithDate,

    /// <summary>429 without Retry-After.</summary>
    TooManyRequestsWithoutDelay,

    /// <summary>429 with a Retry-After that no client should obey: a year.</summary>
    TooManyRequestsWithExcessiveDelay,

    /// <summary>500, 502, 503 or 504, as <see cref="FaultInjection.ServerErrorStatus"/> says.</summary>
    ServerError,

    /// <summary>200 with an HTML page.</summary>
    Html,

    /// <summary>200 with no body at all.</summary>
    Empty,

    /// <summary>500 with error.internal in Matterport's own shape and no data.</summary>
    Internal,

    /// <summary>200 with the first half of the answer; the request was executed.</summary>
    Truncated,

    /// <summary>
    /// Some nullable fields fail with error.internal beside the rest; which ones, <see cref="FaultInjection.FailsField"/> says.
    /// </summary>
    PartialData,

    /// <summary>The connection breaks before anything was done.</summary>
    DropBeforeCommit,

    /// <summary>The connection breaks after everything was done.</summary>
    DropAfterCommit,

    /// <summary>No answer until the client gives up; nothing was done.</summary>
    Timeout,

    /// <summary>No answer until the client gives up; everything was done.</summary>
    TimeoutAfterCommit,
}
