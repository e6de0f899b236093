using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Lists what changed in Matterport, or everything, page by page, and has read what differs from the mirror.</summary>
/// <param name="session">What it works with.</param>
/// <param name="retire">What retires models that Matterport does not find.</param>
/// <param name="save">Keeps the bookmark after a page.</param>
public sealed class ListModels(WorkSession session, RetireModels retire, Action<ListBookmark> save)
{
    /// <summary>
    /// Models on a page; Matterport gives 1,000 at most (https://matterport.github.io/developer-docs/api/model/queries/).
    /// </summary>
    public const int PageSize = 1000;

    /// <summary>Up to this many changed models of a page are read at once; more become work of their own.</summary>
    public const int ReadAtOnce = 50;

    // Hits that cannot be described for ever make everything be listed once in this time, and not with every tick.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Models of one piece of reading work.</summary>
    public const int ReadLater = 200;

    /// <summary>Lists until the end or until time is up.</summary>
    /// <returns>True when the listing has come to its end.</returns>
    public async Task<bool> ListAsync(ListBookmark bookmark, CancellationToken cancellationToken)
    {
        if (bookmark.IsListed)
        {
            return true;
        }

        if (bookmark is { Offset: null, Pages: 0 })
        {
            bookmark.BegunOn = ListBookmark.Text(session.BegunOn);
            if (session.Mappings.ChangedOn > session.Account.LastFullOn || session.Mappings.CopiesChangedOn > session.Account.LastFullOn)
            {
                bookmark.Since = null; // What a switched mapping concerns may have changed long ago.
            }
        }

        var missing = new FindMissing(session, retire, found => MergePageAsync(found, bookmark, cancellationToken));
        while (await missing.AskAsync(bookmark, cancellationToken).ConfigureAwait(false))
        {
            if (bookmark.IsRead)
            {
                bookmark.IsListed = true;
                End(bookmark);
                return true;
            }

            var page = await session.Matterport.SearchModelsAsync(SearchOf(bookmark), cancellationToken).ConfigureAwait(false);
            await MergePageAsync(page, bookmark, cancellationToken).ConfigureAwait(false);
            if (bookmark.Since is null && !await missing.CompareAsync(page, bookmark, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            Advance(bookmark, page);
            if (bookmark.IsRead)
            {
                continue;
            }

            save(bookmark);
            if (session.IsOutOfTime)
            {
                return false;
            }
        }

        return false;
    }

    private static ModelSearch SearchOf(ListBookmark bookmark) =>
        new()
        {
            Query = bookmark.Since is null ? SearchQuery.All : SearchQuery.ModifiedSince(ListBookmark.Time(bookmark.Since)),
            IncludeArchived = true,
            PageSize = PageSize,
            Offset = bookmark.Offset,
            Sort = SearchSort.CreatedAscending, // An edit made while we list moves no model to another page.
        };

    private async Task MergePageAsync(ModelPage page, ListBookmark bookmark, CancellationToken cancellationToken)
    {
        var listed = Listed(page);
        var mirrors = ModelMirror.Find(
            session.Rows,
            session.Account.Reference,
            listed.Keys,
            [ModelTable.MatterportId.Name, ModelTable.ContentHash.Name, ModelTable.KeyVersion.Name]
        );
        RenewKeys(mirrors.Values);
        var changed = listed
            .Where(pair =>
                pair.Value.Hash is not { } hash
                || !mirrors.TryGetValue(pair.Key, out var row)
                || !IsKnown(hash, row.Get(ModelTable.ContentHash), bookmark)
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        session.Counts.Read += listed.Count;
        session.Counts.Unchanged += listed.Count - changed.Count;

        var read = new ReadModels(session, retire, isListed: true);
        var left = changed.Count <= ReadAtOnce ? await read.MergeAsync(changed, cancellationToken).ConfigureAwait(false) : changed;
        if (read.Unread.Count > 0)
        {
            var broken = left.Where(pair => read.Unread.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);
            BrokenModels.Mark(session.Rows, session.Account.Reference, broken);
        }

        bookmark.HasLeft |= left.Count > 0;
        LeaveForLater(left);
    }

    // The step that keeps the keys makes them anew.
    private bool RenewKeys(IEnumerable<Row> rows)
    {
        var old = rows.Where(row => row.Get(ModelTable.KeyVersion) != PlaceKeyColumns.Version)
            .Select(row => new Row(row.Table) { Id = row.Id }.Set(ModelTable.KeyVersion, PlaceKeyColumns.Version))
            .ToArray();
        return old.Length > 0 && session.Rows.UpsertMany(old).Any(outcome => outcome.IsWritten);
    }

    // Those of older rules. What is left when time is up, the next complete listing does.
    private void RenewPropertyKeys()
    {
        var old = new RowQuery(PropertyTable.Table, [PropertyTable.KeyVersion.Name])
        {
            Where = [RowCondition.NotEqual(PropertyTable.KeyVersion, PlaceKeyColumns.Version)],
            PageSize = CountingRows.BulkSize,
        };
        while (!session.IsOutOfTime && RenewKeys(session.Rows.Query(old).Rows)) { }
    }

    // One that could not be read whole has work of its own; a listing of everything tries it anew.
    private static bool IsKnown(string hash, string? known, ListBookmark bookmark) =>
        known == hash || (bookmark.Since is not null && known == ContentHash.Broken(hash));

    private Dictionary<string, ListedModel> Listed(ModelPage page)
    {
        var rules = session.Mappings.Fingerprint;
        var listed = new Dictionary<string, ListedModel>(StringComparer.Ordinal);
        var parked = new List<Row>();
        foreach (var model in page.Models)
        {
            session.Isolate(
                () => listed[model.Id.Value] = ListedModel.Of(model, rules),
                reference => parked.Add(SyncIssues.Parked(session.Origin, model.Id.Value, reference))
            );
        }

        SyncIssues.Raise(session.Rows, parked);
        return listed;
    }

    // Named by what is left: when a page is listed again after a crash, the same rest is left once, and another rest besides.
    private void LeaveForLater(IReadOnlyDictionary<string, ListedModel> models)
    {
        for (var done = 0; done < models.Count; done += ReadLater)
        {
            var chunk = models.Skip(done).Take(ReadLater).ToDictionary(pair => pair.Key, pair => pair.Value);
            var content = StableId.Of(chunk.SelectMany(pair => new[] { pair.Key, pair.Value.Hash }).ToArray());
            SyncRuns.EnqueueOnce(session, WorkKind.Read, new ModelsBookmark { Models = chunk }, $"{content:N}");
        }
    }

    private static void Advance(ListBookmark bookmark, ModelPage page)
    {
        bookmark.Pages++;
        bookmark.Listed += page.Models.Count;
        bookmark.Unreadable += page.Unreadable;
        bookmark.Incomplete |= !page.IsComplete && page.Models.Count == 0;
        // What Matterport says changed after we began may have changed on a page that we had read; what it says of the future is no time.
        bookmark.Newest = page
            .Models.Where(model => model.Modified.HasValue)
            .Select(model => ListBookmark.Text(model.Modified.Value))
            .Where(modified => string.CompareOrdinal(modified, bookmark.BegunOn) <= 0)
            .Concat(bookmark.Newest is null ? [] : [bookmark.Newest])
            .OrderBy(text => text, StringComparer.Ordinal)
            .LastOrDefault();
        bookmark.Offset = page.NextOffset;
        bookmark.IsRead = page.NextOffset is null;
    }

    private void End(ListBookmark bookmark)
    {
        var row = new Row(AccountTable.Table) { Id = session.Account.Reference.Id }.Set(AccountTable.LastListOn, session.Now());
        DateTime? newest = bookmark.Newest is { } text ? ListBookmark.Time(text) : null;
        if (session.Account.Watermark > session.Now())
        {
            row.Set(AccountTable.Watermark, newest);
        }
        else if (!bookmark.Incomplete && newest is not null && !(newest <= session.Account.Watermark))
        {
            row.Set(AccountTable.Watermark, newest);
        }

        if (bookmark is { Since: not null, Unreadable: > 0 } && session.Account.LastFullOn + Patience <= session.Now())
        {
            row.Set(AccountTable.LastFullOn, null); // A hit without an id is found by looking for whatever is not listed.
        }

        session.Rows.Update(row);
        if (bookmark is { Since: null, Incomplete: false })
        {
            EndFull(bookmark);
        }
    }

    private void EndFull(ListBookmark bookmark)
    {
        var settled = new List<string>();
        settled.AddRange(retire.RetireFew() ? [SyncIssues.ManyMissingKey(session.Account.Reference)] : []);
        if (bookmark.Unreadable > 0)
        {
            SyncIssues.Raise(session.Rows, [SyncIssues.HitsUnreadable(session.Origin, session.Account.Name, bookmark.Unreadable)]);
        }
        else
        {
            settled.Add(SyncIssues.HitsKey(session.Account.Reference));
        }

        SyncIssues.Close(session.Rows, settled);
        CompareLater(bookmark);
        RenewPropertyKeys();
        session.Rows.Update(
            new Row(AccountTable.Table) { Id = session.Account.Reference.Id }.Set(AccountTable.LastFullOn, Begun(bookmark))
        );
    }

    // The platform tells in whole seconds when a mapping was changed. One that we did not see, and that was changed in the second in which
    // the listing began, was changed after it.
    private DateTime Begun(ListBookmark bookmark)
    {
        var begun = bookmark.BegunOn is { } on ? ListBookmark.Time(on) : session.Now();
        return session.Mappings.ChangedOn >= begun || session.Mappings.CopiesChangedOn >= begun ? begun : begun.AddSeconds(-1);
    }

    // Before the time of the listing is kept, which tells whether a mapping of records was changed since.
    private void CompareLater(ListBookmark bookmark)
    {
        var since = session.Account.LastFullOn ?? (bookmark.ComparedOn is { } compared ? ListBookmark.Time(compared) : null);
        if (session.Mappings.CopiesChangedOn is { } changed && (since is null ? HasLinks() : changed > since))
        {
            var work = new CompareBookmark { Since = since is { } time ? ListBookmark.Text(time) : null };
            SyncRuns.EnqueueOnce(session, WorkKind.Compare, work, ListBookmark.Text(changed));
        }
    }

    private bool HasLinks() => session.Rows.Query(new RowQuery(ModelLinkTable.Table, []) { PageSize = 1 }).Rows.Count > 0;
}
