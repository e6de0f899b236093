namespace MatterportForDataverse.Plugins.Syncing;

/// <summary>Works off a row of <c>mpt_work</c>: asynchronous step on its creation and release, outside any transaction.</summary>
public sealed class WorkOff : Step
{
    // The platform cuts a chain of steps off at depth 8; the next tick of the clock starts a fresh one.
    private const int DeepestToGoOn = 5;

    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new Core.Syncing.WorkOff(invocation.System, invocation.OpenMatterport, invocation.UtcNow, invocation.Context.Depth <= DeepestToGoOn)
            .HandleAsync(invocation.PrimaryId, CancellationToken.None).GetAwaiter().GetResult();
}
