using MatterportForDataverse.Playground.Scenarios.Facts;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Whoever listens while the scenario is played. This one stays silent.</summary>
internal class Story
{
    public virtual void Begin(string chapter) { }

    public virtual void Tell(SetupFacts facts) { }

    public virtual void Tell(ImportFacts facts) { }

    public virtual void Tell(LinkingFacts facts) { }

    public virtual void Tell(SyncFacts facts) { }

    public virtual void Tell(MergeFacts? facts, bool playedBefore) { }

    public virtual void Tell(QuietFacts facts) { }

    /// <summary>Does something that may take long.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="total">How many there are to come.</param>
    /// <param name="done">How many are done; asked while the work goes on, from another thread.</param>
    /// <param name="work">The work.</param>
    public virtual void During(string what, long total, Func<long> done, Action work) => work();
}
