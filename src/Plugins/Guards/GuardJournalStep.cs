namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps the journal to what we write into it after a write of a model: create, update and delete of <c>mpt_change</c>, before the
/// operation.
/// </summary>
public sealed class GuardJournalStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardJournal.Check(invocation.GuardedWrite);
}
