namespace MatterportForDataverse.Plugins;

/// <summary>Keeps types of tags usable: create and update of <c>mpt_tagtype</c>, before the operation.</summary>
public sealed class GuardTagTypeStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardTagType.Check(invocation.GuardedWrite);
}
