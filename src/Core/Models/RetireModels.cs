using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// What happens to models that Matterport does not find any more. Absence from a listing is never enough: it takes the model's own
/// <c>not.found</c>. Rows are kept and marked; a person is told. Too many at once stop for a person.
/// </summary>
public sealed class RetireModels(WorkSession session)
{
    /// <summary>More than this share of the mirror, and more than one, stops the run for a person.</summary>
    public const double LargestShare = 0.05;

    /// <summary>More than this many stop the run for a person.</summary>
    public const int Most = 50;

    private const int AskedAtOnce = 500;
    private readonly List<Row> _found = [];

    /// <summary>Notes a model that Matterport did not find when it was asked for by its id.</summary>
    /// <param name="mirror">Its mirror row.</param>
    public void Add(Row mirror) => _found.Add(mirror);

    /// <summary>Looks for mirror rows that a complete listing did not bring, and retires those that are confirmed gone.</summary>
    /// <param name="listed">How many models the listing brought.</param>
    /// <returns>False when time ran out before all had been looked for; the next complete listing tries again.</returns>
    public async Task<bool> FindAsync(int listed, CancellationToken cancellationToken)
    {
        var mirrored = session.Rows.All(NotGone()).ToDictionary(row => row.Get(ModelTable.MatterportId)!, StringComparer.Ordinal);
        if (mirrored.Count <= listed)
        {
            return true;
        }

        var gone = await ConfirmedAsync(await NotListedAsync(mirrored.Keys, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        if (session.IsOutOfTime)
        {
            return false;
        }

        RetireOrStop(gone.Select(id => mirrored[id]).ToArray(), mirrored.Count);
        return true;
    }

    /// <summary>Retires the models that were noted, together and with the same limit.</summary>
    public void RetireFound()
    {
        var gone = _found.GroupBy(row => row.Id).Select(same => same.First()).ToArray();
        if (gone.Length > 0)
        {
            RetireOrStop(gone, gone.Length == 1 ? 1 : session.Rows.All(NotGone()).Count());
        }
    }

    private RowQuery NotGone() =>
        new(ModelTable.Table, [ModelTable.MatterportId.Name, ModelTable.Name.Name])
        {
            Where =
            [
                RowCondition.Equal(ModelTable.AccountId, session.Account.Reference),
                RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing),
            ],
        };

    private void RetireOrStop(Row[] gone, int mirrored)
    {
        if (gone.Length > Most || gone.Length > Math.Max(1, mirrored * LargestShare))
        {
            StopForPerson(gone.Length, mirrored);
        }
        else if (gone.Length > 0)
        {
            Retire(gone);
        }
    }

    // The mark comes last: a row that is marked is not looked for again.
    private void Retire(Row[] gone)
    {
        var linked = RetireLinks(session.Rows, gone);
        gone = gone.Where(row => !linked.Contains(row.Reference)).ToArray();
        if (gone.Length == 0)
        {
            return;
        }

        SyncIssues.Raise(session.Rows, gone.Select(row => SyncIssues.Missing(session.Origin, row)).ToArray());
        SyncIssues.Close(session.Rows, gone.Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.Sending)).ToArray());
        session.Rows.UpsertMany(
            gone.Select(row =>
                    ModelMirror
                        .Stamped(new Row(ModelTable.Table) { Id = row.Id }, session.Now(), session.Run)
                        .Set(ModelTable.SyncState, SyncState.Missing)
                        .Set(ModelTable.Dirty, false)
                        .Set(ModelTable.MissingSince, session.Now())
                        .Set(ModelTable.ContentHash, null)
                        .Set(ModelTable.LinkKey, null)
                        .Set(ModelTable.Message, PhraseJson.Write(Phrase.Of("issue.missing")))
                )
                .ToArray()
        );
        session.Counts.Updated += gone.Length;
    }

    // Gives back the models that somebody links again and again meanwhile: the next complete listing looks for them once more.
    private static HashSet<RowReference> RetireLinks(CountingRows rows, IReadOnlyList<Row> gone)
    {
        for (var round = 0; round < 3; round++)
        {
            var links = LeadingLinks(rows, gone);
            if (links.Length == 0)
            {
                return [];
            }

            foreach (var link in links)
            {
                RetireLink(rows, link);
            }
        }

        return new HashSet<RowReference>(LeadingLinks(rows, gone).Select(ModelLinks.ModelOf));
    }

    private static Row[] LeadingLinks(CountingRows rows, IReadOnlyList<Row> gone) =>
        rows.All(
                new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
                {
                    Where =
                    [
                        RowCondition.In(ModelLinkTable.ModelKey, gone.Select(row => row.Reference.ToString())),
                        RowCondition.Filled(ModelLinkTable.CurrentKey),
                    ],
                }
            )
            .ToArray();

    // The record first: a link that still leads is found again when this is cut off. What somebody links meanwhile stays.
    private static void RetireLink(CountingRows rows, Row link)
    {
        try
        {
            if (
                rows.Find(RowKey.Of(ModelLinks.RecordOf(link)), [PropertyTable.CurrentModelId.Name]) is { } row
                && row.Get(PropertyTable.CurrentModelId)?.Id == ModelLinks.ModelOf(link).Id
            )
            {
                rows.Update(
                    new Row(row.Table) { Id = row.Id, Version = row.Version }
                        .Set(PropertyTable.CurrentModelId, null)
                        .Set(PropertyTable.TourStatus, TourStatus.Missing)
                );
            }

            rows.Update(
                new Row(ModelLinkTable.Table) { Id = link.Id, Version = link.Version }
                    .Set(ModelLinkTable.Role, LinkRole.Superseded)
                    .Set(ModelLinkTable.CurrentKey, null)
                    .Set(ModelLinkTable.OwnerKey, null)
            );
        }
        catch (Exception changed) when (changed is RowChangedException or RowNotFoundException)
        {
            // Somebody wrote the record or the link: it is looked at again.
        }
    }

    private async Task<List<string>> NotListedAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var chunk in Chunks(ids.ToArray()).TakeWhile(_ => !session.IsOutOfTime))
        {
            var search = new ModelSearch { Query = AnyOf(chunk, 0, chunk.Length), IncludeArchived = true };
            var page = await session.Matterport.SearchModelsAsync(search, cancellationToken).ConfigureAwait(false);
            missing.AddRange(chunk.Except(page.Models.Select(model => model.Id.Value)));
        }

        return missing;
    }

    private async Task<List<string>> ConfirmedAsync(List<string> missing, CancellationToken cancellationToken)
    {
        var gone = new List<string>();
        for (var done = 0; done < missing.Count && gone.Count <= Most; done += ReadModels.AtOnce)
        {
            var ids = missing.Skip(done).Take(ReadModels.AtOnce).Select(ModelId.Parse).ToArray();
            var readings = await session.Matterport.ReadModelsAsync(ids, cancellationToken).ConfigureAwait(false);
            gone.AddRange(readings.Where(reading => reading.Value.NotFound).Select(reading => reading.Key.Value));
        }

        return gone;
    }

    private void StopForPerson(int gone, int mirrored)
    {
        SyncIssues.Raise(session.Rows, [SyncIssues.TooManyMissing(session.Origin, session.Account.Name, gone, mirrored)]);
        session.Counts.Failed++;
    }

    private static IEnumerable<string[]> Chunks(string[] ids)
    {
        for (var done = 0; done < ids.Length; done += AskedAtOnce)
        {
            yield return ids.Skip(done).Take(AskedAtOnce).ToArray();
        }
    }

    // A balanced tree of ORs: a chain would nest as deep as it is long.
    private static SearchQuery AnyOf(string[] ids, int from, int count) =>
        count == 1 ? SearchQuery.Field("id", ids[from]) : AnyOf(ids, from, count / 2).Or(AnyOf(ids, from + count / 2, count - count / 2));
}
