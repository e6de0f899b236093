namespace MatterportForDataverse.Plugins;

/// <summary>Keeps orders to the order APIs: before and after the operation on each of their tables.</summary>
public sealed class GuardOrderRowsStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardOrderRows.Check(invocation.GuardedWrite);
}
