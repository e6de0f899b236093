using MatterportForDataverse.Core.Guards;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps what only Matterport can say of a tag, and what it would not take: create and update of <c>mpt_tag</c>, before the operation and
/// after the update.
/// </summary>
public sealed class GuardTagStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new GuardTag(invocation.System, () => invocation.Mappings).Check(
            invocation.Before,
            invocation.GuardedWrite,
            invocation.IsAfter ? new MarkedRow(invocation.RequiredAfter(), invocation.UtcNow()) : null
        );
}
