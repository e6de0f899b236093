using System.Diagnostics;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>The demo: a morning at a property company, in eight sections. Running it again on the same data changes nothing.</summary>
internal sealed class DemoRun(Session session, PropertyFile file, DemoReporter reporter)
{
    /// <summary>Runs it.</summary>
    /// <param name="live">The real account, when it is one; then nobody edits.</param>
    /// <param name="cancellationToken">Ends it soon; what is done is kept.</param>
    /// <exception cref="StoppedException">It was ended.</exception>
    public async Task<DemoResult> RunAsync(LiveAccount? live, CancellationToken cancellationToken)
    {
        try
        {
            return await PlayAsync(live, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception stopped) when (IsEnd(stopped) && cancellationToken.IsCancellationRequested)
        {
            session.Save();
            throw new StoppedException(
                $"Stopped {reporter.Position}. What was done is kept: run again with --data {session.Folder} to go on.",
                stopped
            );
        }
    }

    // The servers hear of Ctrl+C as well, and may be gone first.
    private static bool IsEnd(Exception failure) => failure is OperationCanceledException or ExternalServiceException;

    private async Task<DemoResult> PlayAsync(LiveAccount? live, CancellationToken cancellationToken)
    {
        var (watch, written) = (Stopwatch.StartNew(), WriteCounts.Of(session));
        reporter.BeginSection("Setting up");
        var (users, setup) = new EnvironmentSetup(session, file).Run(live, cancellationToken);
        reporter.Report(setup);

        reporter.BeginSection("Ann imports the properties");
        var import = new PropertyImport(session, users, file).Run(reporter, cancellationToken);
        reporter.Report(import);

        reporter.BeginSection("The first sync");
        var runner = new SyncRunner(session, users, reporter);
        var first = await runner.StartByUserAsync(cancellationToken).ConfigureAwait(false);
        reporter.Report(first);

        reporter.BeginSection("Find and link the models");
        var linking = await new ModelLinking(users, file, runner).RunAsync(reporter, cancellationToken).ConfigureAwait(false);
        reporter.Report(linking);
        if (session is { IsResumed: false, Account: not null })
        {
            await runner.TickAsync(1, cancellationToken).ConfigureAwait(false);
            reporter.ReportTagsRead(users.Ann.Rows(TagTable.Table, [TagTable.Name.Name]).Count);
        }

        var merge = await MergeAsync(users, runner, cancellationToken).ConfigureAwait(false);
        var decisions = await DecideAsync(users, runner, cancellationToken).ConfigureAwait(false);
        var tags = await TagAsync(users, runner, cancellationToken).ConfigureAwait(false);
        reporter.BeginSection("A sync with nothing to do");
        var noOpSync = await new NoOpSync(session, users, runner).RunAsync(cancellationToken).ConfigureAwait(false);
        reporter.Report(noOpSync);
        session.Save();
        return new(
            session.Folder,
            session.State.Seed,
            session.IsResumed,
            NoOpSync.WroteNothing(WriteCounts.Of(session).Since(written)),
            Math.Round(watch.Elapsed.TotalSeconds, 2),
            setup,
            import,
            first,
            linking,
            merge,
            decisions,
            tags,
            noOpSync
        );
    }

    private async Task<ConcurrentEditsResult?> MergeAsync(PlaygroundUsers users, SyncRunner runner, CancellationToken cancellationToken)
    {
        if (session.Account is not { } account)
        {
            return null;
        }

        reporter.BeginSection("People edit on both sides");
        var before = session.State.Edits;
        var merge = before ?? await new ConcurrentEdits(session, users, runner, account).RunAsync(cancellationToken).ConfigureAwait(false);
        reporter.Report(merge, before is not null);
        return merge;
    }

    private async Task<TagsResult?> TagAsync(PlaygroundUsers users, SyncRunner runner, CancellationToken cancellationToken)
    {
        if (session.Account is not { } account)
        {
            return null;
        }

        reporter.BeginSection("A tag becomes a task");
        var tags =
            session.State.Tags ?? await new TagToTask(session, users, runner, account).RunAsync(cancellationToken).ConfigureAwait(false);
        reporter.Report(tags);
        return tags;
    }

    private async Task<DecisionsResult?> DecideAsync(PlaygroundUsers users, SyncRunner runner, CancellationToken cancellationToken)
    {
        if (session.Account is not { } account)
        {
            return null;
        }

        reporter.BeginSection("Ann decides where a property and its model differ");
        var before = session.State.Decisions;
        var decisions =
            before ?? await new LinkDecisions(session, users, runner, account).RunAsync(cancellationToken).ConfigureAwait(false);
        reporter.Report(decisions, before is not null);
        return decisions;
    }
}
