namespace MatterportForDataverse.Plugins.Linking;

/// <summary>Keeps links to our custom APIs: create, update and delete of <c>mpt_modellink</c>, before the operation.</summary>
public sealed class GuardModelLink : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        Core.Guards.GuardModelLink.Check(invocation.GuardedWrite);
}
