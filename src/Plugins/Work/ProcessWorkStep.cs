using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Plugins;

/// <summary>Processes a row of <c>mpt_work</c>: asynchronous step on its creation and release, outside any transaction.</summary>
public sealed class ProcessWorkStep : Step
{
    // The platform cuts a chain of steps off at depth 8, and what we write sets off three more: the next tick of the clock starts a fresh
    // one.
    private const int DeepestToGoOn = 3;

    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new ProcessWork(
            invocation.System,
            [
                .. ModelWork.Handlers,
                new TagWork(),
                new AddOnWork(),
                new CompareWork(),
                new FollowWork(),
                new MatchWork(invocation.RowsOf, invocation.Fetch, invocation.LinkAs),
                new GuardTestWork(invocation.RowsOf),
            ],
            invocation.OpenMatterport,
            invocation.Context.OrganizationId,
            invocation.UtcNow,
            invocation.Report,
            mayGoOnAtOnce: invocation.Context.Depth <= DeepestToGoOn
        )
            .HandleAsync(invocation.PrimaryId, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
}
