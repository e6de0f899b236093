using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>What one exchange came to: a status with a body, or the reason why there is none.</summary>
internal sealed class HttpResult
{
    public int Status { get; init; }

    public byte[] Body { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public DateTime? RepliedOn { get; init; }

    /// <summary>One of the transport's codes when nothing usable came back.</summary>
    public string? Failure { get; init; }

    public bool IsTransient => Status is 429 or >= 500 || Failure is ErrorCodes.Unreachable or ErrorCodes.Timeout;
}
