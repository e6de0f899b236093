namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps the current model of <c>mpt_property</c> and <c>mpt_sitevisit</c> to linking: create, and update of the column with the image
/// Before, before the operation.
/// </summary>
public sealed class GuardCurrentModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        Core.Guards.GuardCurrentModel.Check(invocation.Before, invocation.GuardedWrite);
}
