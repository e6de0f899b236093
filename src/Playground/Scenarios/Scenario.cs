using System.Diagnostics;
using MatterportForDataverse.Playground.Scenarios.Facts;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>A morning at a property company, in six chapters. Playing it again on the same data changes nothing.</summary>
internal sealed class Scenario(Session session, PropertyFile file, Story story)
{
    /// <summary>Plays.</summary>
    /// <param name="live">The real account, when it is one; then nobody edits.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    public async Task<StoryFacts> PlayAsync(LiveAccount? live, CancellationToken cancellationToken)
    {
        var (watch, written) = (Stopwatch.StartNew(), Ledger.Of(session));
        story.Begin("Setting up");
        var (cast, setup) = new SetUp(session, file).Play(live);
        story.Tell(setup);

        story.Begin("Ann imports the properties");
        var import = new ImportProperties(session, cast, file).Play(story);
        story.Tell(import);
        cancellationToken.ThrowIfCancellationRequested();

        story.Begin("Each property finds its model");
        var linking = new LinkModels(cast, file).Play(story);
        story.Tell(linking);

        story.Begin("The first synchronisation");
        var syncs = new Syncs(session, cast, story);
        var first = await syncs.ByAnnAsync(cancellationToken).ConfigureAwait(false);
        story.Tell(first);

        var merge = await MergeAsync(cast, syncs, cancellationToken).ConfigureAwait(false);
        story.Begin("A synchronisation with nothing to do");
        var quiet = await new ProveQuiet(session, cast, syncs).PlayAsync(cancellationToken).ConfigureAwait(false);
        story.Tell(quiet);
        session.Save();
        return new(
            session.Folder,
            session.State.Seed,
            session.IsResumed,
            ProveQuiet.IsQuiet(Ledger.Of(session).Since(written)),
            Math.Round(watch.Elapsed.TotalSeconds, 2),
            setup,
            import,
            linking,
            first,
            merge,
            quiet
        );
    }

    private async Task<MergeFacts?> MergeAsync(Cast cast, Syncs syncs, CancellationToken cancellationToken)
    {
        if (session.World is not { } world)
        {
            return null;
        }

        story.Begin("People edit on both sides");
        var before = session.State.Edits;
        var merge = before ?? await new EditAndMerge(session, cast, syncs, world).PlayAsync(cancellationToken).ConfigureAwait(false);
        story.Tell(merge, before is not null);
        return merge;
    }
}
