using MatterportForDataverse.Core.Guards;

namespace MatterportForDataverse.Plugins;

/// <summary>Keeps what only Matterport can say: create and update of <c>mpt_model</c>, before the operation.</summary>
public sealed class GuardModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        Core.Guards.GuardModel.Check(
            invocation.GuardedWrite,
            () => invocation.Mappings,
            invocation.IsAfter ? new MarkedRow(invocation.RequiredAfter(), invocation.UtcNow()) : null
        );
}
