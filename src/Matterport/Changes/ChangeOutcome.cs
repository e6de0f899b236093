namespace MatterportForDataverse.Matterport;

/// <summary>What came of changing one model.</summary>
public sealed record ChangeOutcome
{
    /// <summary>The model as the server has it after the last change that it answered; null when none was answered.</summary>
    public Model? Answer { get; init; }

    public ReplyError? Error { get; init; }

    /// <summary>True when every part of the change was answered without a refusal. False with an <see cref="Answer"/>: only the first part was.</summary>
    public bool Applied { get; init; }
}
