namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps links to our custom APIs, and to our step that has site visits follow their property: create, update and delete of
/// <c>mpt_modellink</c>, before the operation.
/// </summary>
public sealed class GuardModelLinkStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) => Core.Guards.GuardModelLink.Check(invocation.GuardedWrite);
}
