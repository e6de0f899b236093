using MatterportForDataverse.Playground.Results;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Is told how the demo goes on. This one says nothing to anybody.</summary>
internal class DemoReporter
{
    private string _section = "";
    private string _progress = "";

    /// <summary>How far the demo is, to be put after a word such as Stopped.</summary>
    public string Position => $"in section {Section}, {_section}{_progress}";

    /// <summary>The number of the section that has begun.</summary>
    protected int Section { get; private set; }

    /// <summary>A section begins.</summary>
    public void BeginSection(string title)
    {
        (Section, _section, _progress) = (Section + 1, title, "");
        ShowSection(title);
    }

    public virtual void Report(SetupResult result) { }

    public virtual void Report(ImportResult result) { }

    public virtual void Report(LinkingResult result) { }

    public virtual void Report(SyncResult result) { }

    public virtual void Report(ConcurrentEditsResult? result, bool isResumed) { }

    public virtual void Report(DecisionsResult? result, bool isResumed) { }

    public virtual void ReportTagsRead(int tags) { }

    public virtual void Report(TagsResult? result) { }

    public virtual void Report(NoOpSyncResult result) { }

    /// <summary>Does something that may take long.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="total">How many there are to come.</param>
    /// <param name="done">How many are done; asked while the work goes on, from another thread.</param>
    /// <param name="work">The work.</param>
    public void TrackProgress(string what, long total, Func<long> done, Action work)
    {
        try
        {
            ShowProgress(what, total, done, work);
        }
        catch (OperationCanceledException)
        {
            _progress = FormattableString.Invariant($", after {done():N0} of {total:N0} {what}");
            throw;
        }
    }

    /// <summary>Shows that a section begins.</summary>
    protected virtual void ShowSection(string title) { }

    /// <summary>Does the work and shows how far it is.</summary>
    protected virtual void ShowProgress(string what, long total, Func<long> done, Action work) => work();
}
