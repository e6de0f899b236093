namespace MatterportForDataverse.Plugins.Syncing;

/// <summary>Keeps the journal as it was written: update and delete of <c>mpt_change</c>, before the operation.</summary>
public sealed class GuardJournal : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        Core.Guards.GuardJournal.Check(invocation.GuardedWrite);
}
