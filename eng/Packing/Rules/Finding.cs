namespace MatterportForDataverse.Packing.Rules;

/// <summary>A violation with the code of the rule that found it.</summary>
internal sealed record Finding(string Code, string File, string Sentence)
{
    public override string ToString() => $"{File}: {Sentence} [{Code}]";
}
