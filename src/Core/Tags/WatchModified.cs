using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Finds out whether the <c>modified</c> of a model moves when somebody changes one of its tags, which nothing published says. What we
/// changed ourselves is not looked at: its row says already when that was.
/// </summary>
/// <param name="session">What it works with.</param>
internal sealed class WatchModified(WorkSession session)
{
    /// <summary>Seen so often, it is known: nothing more is counted.</summary>
    public const int Enough = 100;

    // Matterport may write the two times one after the other.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    // A listing that ended so long after the change would have brought the model, also while the search index lags.
    private static readonly TimeSpan Listed = TimeSpan.FromMinutes(30);

    private int _moved;
    private int _stayed;

    /// <summary>Looks at the tags of a model.</summary>
    /// <param name="model">Its row.</param>
    /// <param name="rows">The rows of its tags, as they were before.</param>
    /// <param name="tags">What Matterport says of them.</param>
    public void Look(Row model, IEnumerable<Row> rows, IReadOnlyList<Tag> tags)
    {
        if (model.Get(ModelTable.ModifiedInMatterport) is not { } modified || model.Get(ModelTable.TagsReadOn) is null)
        {
            return;
        }

        var known = rows.Where(IsSettled).ToDictionary(row => row.Get(TagTable.MatterportId)!, StringComparer.Ordinal);
        var changes = tags.Where(tag =>
                tag.Modified.HasValue
                && known.TryGetValue(tag.Id, out var row)
                && row.Get(TagTable.ModifiedInMatterport) < tag.Modified.Value
            )
            .Select(tag => tag.Modified.Value)
            .ToArray();
        if (changes.Length == 0)
        {
            return;
        }

        var last = changes.Max();
        if (changes.Any(change => (modified - change).Duration() <= AtOnce))
        {
            _moved++;
        }
        else if (modified < last && session.Account.LastListOn > last + Listed)
        {
            _stayed++;
        }
    }

    /// <summary>Counts what was seen. No request where nothing was, and two where something was.</summary>
    public void Save()
    {
        var account = session.Account;
        if (_moved + _stayed == 0 || account.ModifiedMoved + account.ModifiedStayed >= Enough)
        {
            return;
        }

        var row = session.Rows.Get(
            RowKey.Of(account.Reference),
            [AccountTable.ModifiedMovedCount.Name, AccountTable.ModifiedStayedCount.Name]
        );
        session.Rows.Update(
            new Row(AccountTable.Table) { Id = account.Reference.Id }
                .Set(AccountTable.ModifiedMovedCount, (row.Get(AccountTable.ModifiedMovedCount) ?? 0) + _moved)
                .Set(AccountTable.ModifiedStayedCount, (row.Get(AccountTable.ModifiedStayedCount) ?? 0) + _stayed)
        );
    }

    // Of a row with something on its way it is not known who changed the tag last.
    private bool IsSettled(Row row) =>
        row.Get(TagTable.MatterportId) is not null
        && row.Get(TagTable.Dirty) != true
        && MergeBase.TryParse(row.Get(TagTable.MergeBase))?.IsInFlight(session.Now()) != true;
}
