namespace MatterportForDataverse.Packing.Rules;

/// <summary>One thing that Microsoft's packer lets through and an import, or a person after it, would stumble over.</summary>
/// <param name="code">The stable code of a refusal, `noun.fault`.</param>
/// <param name="refuses">What is refused, as docs/packing-rules.md lists it.</param>
internal abstract class Rule(string code, string refuses)
{
    public string Code { get; } = code;

    public string Refuses { get; } = refuses;

    public abstract IEnumerable<Violation> Check(RuleContext context);
}
