namespace MatterportForDataverse.Plugins;

/// <summary>Keeps accounts usable: create and update of <c>mpt_account</c>, before the operation and after it.</summary>
public sealed class GuardAccountStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardAccount.Check(invocation.GuardedWrite);
}
