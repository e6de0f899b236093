using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Says that a model has been processed, in the transaction that says so: create of <c>mpt_model</c>, and update with the image Before,
/// after the operation.
/// </summary>
public sealed class RaiseModelProcessedStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        invocation.Raise(ModelProcessed.Of(invocation.PrimaryId, invocation.Before, invocation.Target));
}
