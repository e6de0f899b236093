using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>What came of changing one model.</summary>
public sealed record ChangeOutcome
{
    /// <summary>The model as the server has it after the last change that it answered; null when none was answered.</summary>
    public Model? Answer { get; init; }

    /// <summary>The refusal; or, when applied, the first error that hides a part of the answer.</summary>
    public ReplyError? Error { get; init; }

    /// <summary>True when every part of the change was answered. False with an <see cref="Answer"/>: only one of the parts was.</summary>
    public bool Applied { get; init; }

    /// <summary>True when a part that was not answered may have happened all the same: read before deciding anything.</summary>
    public bool Ambiguous { get; init; }
}
