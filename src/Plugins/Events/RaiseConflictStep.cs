using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Says that there is a new conflict, in the transaction that makes it: create of <c>mpt_syncissue</c>, after the operation.
/// </summary>
public sealed class RaiseConflictStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => invocation.Raise(ConflictRaised.Of(invocation.PrimaryId, invocation.Target));
}
