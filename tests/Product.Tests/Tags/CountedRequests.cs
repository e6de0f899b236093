using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedMatterport;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>What the embedded sides are asked, by their own counts: those of work, and those of ticks of the clock.</summary>
internal sealed class CountedRequests
{
    private readonly Platform _platform;
    private readonly MatterportApi _matterport;
    private readonly List<string> _told = [];
    private long _matterportBefore;
    private EmbeddedDataverse.Pipeline.CounterSnapshot _before;
    private int _depth;

    public CountedRequests(ProductEnvironment environment)
    {
        (_platform, _matterport) = (environment.Platform, environment.Matterport);
        _platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, PluginType: { } plugin } && plugin.Contains("Work", StringComparison.Ordinal))
            {
                _depth = call.Number == 1 ? call.Depth : _depth;
                Work += call.Depth == _depth ? 1 : 0;
                Tell(call.Depth == _depth, "work", call);
            }
            else if (!call.Asynchronous && call.Depth == 2)
            {
                Ticks++;
                Tell(true, "tick", call);
            }
        };
        _before = _platform.Counters.Snapshot();
        Reset();
    }

    /// <summary>Rows of tags that were created, changed or deleted.</summary>
    public long TagsWritten =>
        _platform.Counters.Snapshot().Since(_before).Writes.Where(write => write.Key.Table == "mpt_tag").Sum(write => write.Value);

    /// <summary>Requests of work items to Dataverse.</summary>
    public int Work { get; private set; }

    /// <summary>Requests to Dataverse of custom APIs.</summary>
    public int Ticks { get; private set; }

    /// <summary>Requests to Matterport.</summary>
    public int Matterport => (int)(_matterport.Counters.Snapshot.Requests - _matterportBefore);

    /// <summary>Each of them, for whoever looks for the difference.</summary>
    public string Told => string.Join("\n", _told);

    public void Reset()
    {
        (Work, Ticks, _matterportBefore) = (0, 0, _matterport.Counters.Snapshot.Requests);
        _before = _platform.Counters.Snapshot();
        _told.Clear();
    }

    private void Tell(bool counts, string who, EmbeddedDataverse.Messages.ObservedRequest call)
    {
        if (counts && _told.Count < 100)
        {
            _told.Add($"{who} {call.Message} {call.Table}");
        }
    }
}
