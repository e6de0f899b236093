using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>A step refused the write.</summary>
public sealed class StepRefusedException : DomainException
{
    private readonly string? _code;

    private StepRefusedException(Phrase phrase, string? code)
        : base(phrase, ErrorKind.Conflict) => _code = code;

    /// <summary>The code that the step gave when it is ours.</summary>
    public override string Code => _code ?? base.Code;

    /// <summary>A step of ours refused, and said why to the same caller.</summary>
    internal static StepRefusedException ByOurs(string code, string sentence) =>
        new(Phrase.Of("row.refused-by-ours").With("reason", sentence), code);

    /// <summary>A step of somebody else's refused.</summary>
    internal static StepRefusedException ByOthers(string row, string reason) =>
        new(Phrase.Of("row.refused").With("row", row).With("reason", reason), null);
}
