namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps runs, work, issues and suggestions to ourselves: before the operation on <c>mpt_syncrun</c>, <c>mpt_work</c>,
/// <c>mpt_syncissue</c>, <c>mpt_matchreview</c>.
/// </summary>
public sealed class GuardSyncRowsStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardSyncRows.Check(invocation.GuardedWrite);
}
