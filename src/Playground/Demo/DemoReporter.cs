using MatterportForDataverse.Playground.Results;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Is told how the demo goes on. This one says nothing to anybody.</summary>
internal class DemoReporter
{
    public virtual void BeginSection(string title) { }

    public virtual void Report(SetupResult result) { }

    public virtual void Report(ImportResult result) { }

    public virtual void Report(LinkingResult result) { }

    public virtual void Report(SyncResult result) { }

    public virtual void Report(ConcurrentEditsResult? result, bool isResumed) { }

    public virtual void Report(DecisionsResult? result, bool isResumed) { }

    public virtual void Report(NoOpSyncResult result) { }

    /// <summary>Does something that may take long.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="total">How many there are to come.</param>
    /// <param name="done">How many are done; asked while the work goes on, from another thread.</param>
    /// <param name="work">The work.</param>
    public virtual void TrackProgress(string what, long total, Func<long> done, Action work) => work();
}
