using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// Finds mirror rows that a listing of everything does not bring. Both are in the order of creation, so each page is compared with the
/// rows of its stretch, in the memory of a page. What a page does not bring is searched for by its id, many at once, and what no search
/// brings is asked for itself: only that answer counts.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="retire">What marks those that are gone.</param>
/// <param name="merge">Merges models that a page should have brought.</param>
internal sealed class FindMissing(WorkSession session, RetireModels retire, Func<ModelPage, Task> merge)
{
    private const int AskedAtOnce = 500;

    /// <summary>Compares a page of the listing with its stretch of the mirror.</summary>
    /// <returns>False when time ran out; the bookmark knows how far it came, and the page is listed once more.</returns>
    public async Task<bool> CompareAsync(ModelPage page, ListBookmark bookmark, CancellationToken cancellationToken)
    {
        var isLast = page.NextOffset is null;
        var created = page
            .Models.Where(model => model.Created.HasValue)
            .Select(model => (Id: model.Id.Value, On: ListBookmark.Text(model.Created.Value)))
            .ToArray();
        var to = isLast ? null : created.Select(model => model.On).OrderBy(on => on, StringComparer.Ordinal).LastOrDefault();
        var known = new HashSet<string>(page.Models.Select(model => model.Id.Value).Concat(bookmark.CheckedIds ?? []));
        if (isLast || string.CompareOrdinal(to, bookmark.CheckedTo) > 0)
        {
            foreach (var row in session.Rows.All(Created(bookmark.CheckedTo, to)))
            {
                if (!await NoteAsync(row, known, bookmark, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }

        if (isLast)
        {
            foreach (var row in session.Rows.All(Mirrored([RowCondition.Empty(ModelTable.CreatedInMatterport)])))
            {
                if (!await NoteAsync(row, known, bookmark, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }

            return true;
        }

        if (to is not null)
        {
            var before = bookmark.CheckedTo == to ? bookmark.CheckedIds ?? [] : [];
            bookmark.CheckedIds = before.Concat(created.Where(model => model.On == to).Select(model => model.Id)).Distinct().ToList();
            bookmark.CheckedTo = to;
        }

        return true;
    }

    private async Task<bool> NoteAsync(Row row, HashSet<string> known, ListBookmark bookmark, CancellationToken cancellationToken)
    {
        var id = row.Get(ModelTable.MatterportId)!;
        if (!known.Add(id))
        {
            return true;
        }

        (bookmark.Unlisted ??= []).Add(id);
        if (row.Get(ModelTable.CreatedInMatterport) is { } created)
        {
            var on = ListBookmark.Text(created);
            bookmark.CheckedIds = bookmark.CheckedTo == on ? bookmark.CheckedIds ?? [] : [];
            bookmark.CheckedIds.Add(id);
            bookmark.CheckedTo = on;
        }

        return await AskAsync(bookmark, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for what no page brought, as soon as it fills a request or the last page is read.</summary>
    /// <returns>False when time ran out; the bookmark knows what is left.</returns>
    public async Task<bool> AskAsync(ListBookmark bookmark, CancellationToken cancellationToken)
    {
        var least = bookmark.IsRead ? 1 : AskedAtOnce;
        while (bookmark.Unlisted?.Count >= least && !session.IsOutOfTime)
        {
            var ids = bookmark.Unlisted.Take(AskedAtOnce).ToArray();
            var search = new ModelSearch { Query = AnyOf(ids, 0, ids.Length), IncludeArchived = true };
            var page = await session.Matterport.SearchModelsAsync(search, cancellationToken).ConfigureAwait(false);
            if (page.Models.Count > 0)
            {
                await merge(page).ConfigureAwait(false);
            }

            bookmark.Unlisted.RemoveRange(0, ids.Length);
            (bookmark.Unfound ??= []).AddRange(ids.Except(page.Models.Select(model => model.Id.Value)));
            await ConfirmAsync(bookmark, cancellationToken).ConfigureAwait(false);
        }

        await ConfirmAsync(bookmark, cancellationToken).ConfigureAwait(false);
        return !(bookmark.Unlisted?.Count >= least) && !(bookmark.Unfound?.Count > 0);
    }

    private async Task ConfirmAsync(ListBookmark bookmark, CancellationToken cancellationToken)
    {
        while (bookmark.Unfound is { Count: > 0 } unfound && !session.IsOutOfTime)
        {
            var ids = unfound.Take(ReadModels.AtOnce).Select(ModelId.Parse).ToArray();
            var together = new ReadTogether(session);
            await together.ReadAsync(ids, cancellationToken).ConfigureAwait(false);
            var readings = together.Readings;
            retire.Mark(readings.Where(reading => reading.Value.NotFound).Select(reading => reading.Key.Value).ToArray());
            if (bookmark.Unreadable > 0)
            {
                LeaveForLater(readings.Where(reading => !reading.Value.NotFound).Select(reading => reading.Key.Value).ToArray());
            }

            unfound.RemoveRange(0, ids.Length);
        }
    }

    // Perhaps they are the hits that could not be described.
    private void LeaveForLater(string[] ids)
    {
        if (ids.Length > 0)
        {
            var models = ids.ToDictionary(id => id, _ => new ListedModel());
            SyncRuns.EnqueueOnce(session, WorkKind.Read, new ModelsBookmark { Models = models }, $"{StableId.Of(ids):N}");
        }
    }

    // The last second of a page may go on with the next.
    private RowQuery Created(string? from, string? to)
    {
        RowCondition[] after = from is null ? [] : [RowCondition.AtLeast(ModelTable.CreatedInMatterport, ListBookmark.Time(from))];
        RowCondition[] before = to is null
            ? [RowCondition.Filled(ModelTable.CreatedInMatterport)]
            : [RowCondition.AtMost(ModelTable.CreatedInMatterport, ListBookmark.Time(to).AddSeconds(-1))];
        return Mirrored([.. after, .. before]) with { OrderBy = ModelTable.CreatedInMatterport.Name };
    }

    private RowQuery Mirrored(RowCondition[] where) =>
        new(ModelTable.Table, [ModelTable.MatterportId.Name, ModelTable.CreatedInMatterport.Name])
        {
            Where =
            [
                RowCondition.Equal(ModelTable.AccountId, session.Account.Reference),
                RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing),
                RowCondition.Empty(ModelTable.MissingSince),
                .. where,
            ],
        };

    // A balanced tree of ORs: a chain would nest as deep as it is long.
    private static SearchQuery AnyOf(string[] ids, int from, int count) =>
        count == 1 ? SearchQuery.Field("id", ids[from]) : AnyOf(ids, from, count / 2).Or(AnyOf(ids, from + count / 2, count - count / 2));
}
