using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>What the latest commits replaced, so that rows can be read as they were before them.</summary>
/// <param name="most">How many commits it remembers.</param>
internal sealed class RowHistory(int most)
{
    private readonly List<Commit> _commits = [];

    public bool Remembers => most > 0;

    /// <summary>Takes the rows as they were before a commit; null for a row that was not there.</summary>
    public void Add(object? author, IReadOnlyList<(TableMetadata Table, Guid Id, StoredRow? Row)> replaced)
    {
        _commits.Add(new(author, replaced));
        if (_commits.Count > most)
        {
            _commits.RemoveAt(0);
        }
    }

    /// <summary>The rows that the latest commits of others than the reader changed, as they were before them.</summary>
    public IEnumerable<(TableMetadata Table, Guid Id, StoredRow? Row)> Before(int commits, object reader)
    {
        var own = new HashSet<(string, Guid)>();
        var rows = new Dictionary<(string, Guid), (TableMetadata, Guid, StoredRow?)>();
        for (var at = _commits.Count - 1; at >= 0 && commits > 0; at--)
        {
            var (author, replaced) = _commits[at];
            if (author == reader)
            {
                own.UnionWith(replaced.Select(one => (one.Table.Name, one.Id)));
                continue;
            }

            commits--;
            foreach (var one in replaced.Where(one => !own.Contains((one.Table.Name, one.Id))))
            {
                rows[(one.Table.Name, one.Id)] = one;
            }
        }

        return rows.Values;
    }

    private sealed record Commit(object? Author, IReadOnlyList<(TableMetadata Table, Guid Id, StoredRow? Row)> Replaced);
}
