using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
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

    /// <summary>Models of one piece of reading work.</summary>
    public const int ReadLater = 200;

    /// <summary>Lists until the end or until time is up.</summary>
    /// <returns>True when the listing has come to its end.</returns>
    public async Task<bool> ListAsync(ListBookmark bookmark, CancellationToken cancellationToken)
    {
        if (bookmark is { Offset: null, Pages: 0 })
        {
            bookmark.BegunOn = ListBookmark.Text(session.Now());
            if (session.Mappings.ChangedOn > session.Account.LastFullOn)
            {
                bookmark.Since = null; // What a switched mapping concerns may have changed long ago.
            }
        }

        while (!bookmark.IsListed)
        {
            var page = await session.Matterport.SearchModelsAsync(SearchOf(bookmark), cancellationToken).ConfigureAwait(false);
            await MergePageAsync(page, bookmark, cancellationToken).ConfigureAwait(false);
            Advance(bookmark, page);
            if (bookmark.IsListed)
            {
                await EndAsync(bookmark, cancellationToken).ConfigureAwait(false);
                return true;
            }

            save(bookmark);
            if (session.IsOutOfTime)
            {
                return false;
            }
        }

        return true;
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
            [ModelTable.MatterportId.Name, ModelTable.ContentHash.Name]
        );
        var changed = listed
            .Where(pair =>
                pair.Value.Hash is not { } hash || !mirrors.TryGetValue(pair.Key, out var row) || row.Get(ModelTable.ContentHash) != hash
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        session.Counts.Read += listed.Count;
        session.Counts.Unchanged += listed.Count - changed.Count;

        var left =
            changed.Count <= ReadAtOnce
                ? await new ReadModels(session, retire).MergeAsync(changed, cancellationToken).ConfigureAwait(false)
                : changed;
        bookmark.HasLeft |= left.Count > 0;
        LeaveForLater(left);
    }

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
            SyncRuns.Enqueue(session, WorkKind.Read, new ModelsBookmark { Models = chunk }, $"{content:N}");
        }
    }

    private static void Advance(ListBookmark bookmark, ModelPage page)
    {
        bookmark.Pages++;
        bookmark.Listed += page.Models.Count;
        // A model that failed in part is read by itself; only one whose time of change is unknown may lie before the watermark unseen.
        bookmark.Incomplete |=
            page.Unreadable > 0 || page.Models.Any(model => !model.Modified.HasValue) || (!page.IsComplete && page.Models.Count == 0);
        bookmark.Newest = page
            .Models.Where(model => model.Modified.HasValue)
            .Select(model => ListBookmark.Text(model.Modified.Value))
            .Concat(bookmark.Newest is null ? [] : [bookmark.Newest])
            .OrderBy(text => text, StringComparer.Ordinal)
            .LastOrDefault();
        bookmark.Offset = page.NextOffset;
        bookmark.IsListed = page.NextOffset is null;
    }

    private async Task EndAsync(ListBookmark bookmark, CancellationToken cancellationToken)
    {
        var row = new Row(AccountTable.Table) { Id = session.Account.Reference.Id }.Set(AccountTable.LastListOn, session.Now());
        if (
            bookmark is { Incomplete: false, Newest: { } newest }
            && (session.Account.Watermark is not { } known || ListBookmark.Time(newest) > known)
        )
        {
            row.Set(AccountTable.Watermark, ListBookmark.Time(newest));
        }

        // The listing is done whatever becomes of the search for models that are gone.
        session.Rows.Update(row);
        if (
            bookmark is { Since: null, Incomplete: false }
            && await retire.FindAsync(bookmark.Listed, cancellationToken).ConfigureAwait(false)
        )
        {
            session.Rows.Update(
                new Row(AccountTable.Table) { Id = session.Account.Reference.Id }.Set(
                    AccountTable.LastFullOn,
                    bookmark.BegunOn is { } begun ? ListBookmark.Time(begun) : session.Now()
                )
            );
        }
    }
}
