using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What came of one change: it was applied, or refused, or that is open.</summary>
public sealed record TagOutcome
{
    /// <summary>The tag as the server has it now; null when it was deleted, or not answered.</summary>
    public Tag? Answer { get; init; }

    /// <summary>The refusal; or, when applied, the first error that hides a part of the answer.</summary>
    public ReplyError? Error { get; init; }

    /// <summary>True when the change was answered.</summary>
    public bool Applied { get; init; }

    /// <summary>True when a change that was not answered may have happened all the same: read before deciding anything.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>True when the change surely did not happen; <see cref="Error"/> says why.</summary>
    public bool Refused => !Applied && !Ambiguous;
}
