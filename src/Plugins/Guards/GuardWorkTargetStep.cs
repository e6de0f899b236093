namespace MatterportForDataverse.Plugins;

/// <summary>Keeps work targets workable: create and update of <c>mpt_worktarget</c>, before the operation.</summary>
public sealed class GuardWorkTargetStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardWorkTarget.Check(invocation.GuardedWrite, invocation.System);
}
