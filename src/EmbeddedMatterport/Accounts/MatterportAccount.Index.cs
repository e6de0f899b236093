using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>What search needs: the models by time of change, and how they looked a while ago.</summary>
public sealed partial class MatterportAccount
{
    private const int VersionsKept = 24;

    private readonly Dictionary<string, List<(DateTime Until, MatterportModel? Model)>> _history = [];
    private SortedSet<(DateTime Modified, string Id)>? _byModified;

    /// <summary>The models that search may see: those of now, or as they were when the index last caught up.</summary>
    internal IReadOnlyList<MatterportModel> Searchable(TimeSpan lag)
    {
        lock (_lock)
        {
            if (lag <= TimeSpan.Zero)
            {
                return [.. _models.Values];
            }

            var moment = Time.GetUtcNow().UtcDateTime - lag;
            return [.. _models.Keys.Union(_history.Keys).Select(id => AsOf(id, moment)).OfType<MatterportModel>()];
        }
    }

    /// <summary>The models changed between two moments, both included.</summary>
    internal IReadOnlyList<MatterportModel> ChangedBetween(DateTime from, DateTime to)
    {
        lock (_lock)
        {
            _byModified ??= new(_models.Values.Select(model => (model.Modified, model.Id)), ByMoment.Instance);
            return from > to ? [] : [.. _byModified.GetViewBetween((from, ""), (to, "\uffff")).Select(entry => _models[entry.Id])];
        }
    }

    private MatterportModel? AsOf(string id, DateTime moment)
    {
        if (_history.TryGetValue(id, out var versions))
        {
            foreach (var (until, model) in versions)
            {
                if (until > moment)
                {
                    return model;
                }
            }
        }
        return _models.GetValueOrDefault(id);
    }

    private void Changed(MatterportModel? before, MatterportModel? after)
    {
        var id = (before ?? after)!.Id;
        Version++;
        _touched.Add(id);
        if (!_history.TryGetValue(id, out var versions))
        {
            _history[id] = versions = [];
        }

        versions.Add((Time.GetUtcNow().UtcDateTime, before));
        if (versions.Count > VersionsKept)
        {
            versions.RemoveAt(0);
        }

        if (before is not null)
        {
            _byModified?.Remove((before.Modified, id));
        }

        if (after is not null)
        {
            _byModified?.Add((after.Modified, id));
        }
    }

    private sealed class ByMoment : IComparer<(DateTime Modified, string Id)>
    {
        public static readonly ByMoment Instance = new();

        public int Compare((DateTime Modified, string Id) x, (DateTime Modified, string Id) y)
        {
            var byTime = x.Modified.CompareTo(y.Modified);
            return byTime != 0 ? byTime : string.CompareOrdinal(x.Id, y.Id);
        }
    }
}
