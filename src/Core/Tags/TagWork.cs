using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Synchronises tags: those of the models named; or what was edited here, and then, the oldest first, the models whose tags are due. A
/// model whose tags are as they were last read costs its part of a document and of a write.
/// </summary>
public sealed class TagWork() : WorkHandler(WorkKind.Tags)
{
    /// <summary>Models looked at in one portion.</summary>
    public const int AtOnce = 50;

    // How long a model waits whose tags could not be settled, or not be read.
    internal static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    private const int DueAtOnce = 500;

    /// <inheritdoc />
    public override bool IsBegunAnew => true;

    /// <inheritdoc />
    /// <exception cref="DefaultsMissingException">There are no field mappings of tags yet.</exception>
    public override async Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        if (session.Mappings.Tags.Count == 0)
        {
            throw new DefaultsMissingException();
        }

        var bookmark = item.Bookmark<TagsBookmark>();
        var retire = new RetireTags(session);
        if (bookmark.Decision is { } decision)
        {
            DateTime? askedUntil = bookmark.AskedUntil is { } text ? WorkBookmark.Time(text) : null;
            return WorkResult.Of(retire.Decide(decision == Mirroring.Missing.Gone, askedUntil), bookmark);
        }

        var isDone =
            !session.Account.SyncsTags
            || (
                bookmark.Models is { } models
                    ? await NamedAsync(session, retire, models, cancellationToken).ConfigureAwait(false)
                    : await EditedAsync(session, retire, cancellationToken).ConfigureAwait(false)
                        && await DueAsync(session, retire, cancellationToken).ConfigureAwait(false)
            );
        retire.RetireFound();
        return WorkResult.Of(isDone, bookmark);
    }

    /// <summary>The models of an account whose tags are to be read now.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="most">How many at most.</param>
    internal static RowQuery Due(RowReference account, DateTime now, int most) =>
        new(ModelTable.Table, TagMirror.ModelColumns)
        {
            Where =
            [
                RowCondition.Equal(ModelTable.AccountId, account),
                RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing),
                RowCondition.Empty(ModelTable.MissingSince),
                RowCondition.NotEqual(ModelTable.ModelState, ModelState.Archived),
                RowCondition.AnyOf(RowCondition.Empty(ModelTable.TagsDueOn), RowCondition.AtMost(ModelTable.TagsDueOn, now)),
            ],
            OrderBy = ModelTable.TagsDueOn.Name,
            PageSize = most,
        };

    /// <summary>The rows of an account's tags that have something for Matterport.</summary>
    internal static RowQuery Edited(RowReference account, int most) =>
        new(TagTable.Table, [TagTable.ModelKey.Name])
        {
            Where =
            [
                RowCondition.Equal(TagTable.AccountKey, account.ToString()),
                RowCondition.Equal(TagTable.Dirty, true),
                RowCondition.NotEqual(TagTable.SyncState, SyncState.Missing),
                RowCondition.NotEqual(TagTable.SyncState, SyncState.Failed),
                RowCondition.Empty(TagTable.MissingSince),
            ],
            PageSize = most,
        };

    /// <summary>The deleted tags of an account that are still to be hidden or deleted in Matterport.</summary>
    internal static RowQuery Deleted(RowReference account, int most) =>
        new(DeletedTagTable.Table, [DeletedTagTable.ModelKey.Name])
        {
            Where =
            [
                RowCondition.Equal(DeletedTagTable.AccountKey, account.ToString()),
                RowCondition.Equal(DeletedTagTable.StateCode, RowState.Active),
            ],
            PageSize = most,
        };

    private static async Task<bool> NamedAsync(
        WorkSession session,
        RetireTags retire,
        IEnumerable<string> models,
        CancellationToken cancellationToken
    ) => await SyncAsync(session, retire, models.Select(Guid.Parse).ToArray(), cancellationToken).ConfigureAwait(false);

    private static async Task<bool> EditedAsync(WorkSession session, RetireTags retire, CancellationToken cancellationToken)
    {
        new RetryFailedTags(session).Release();
        var seen = new HashSet<Guid>();
        while (EditedIn(session).Where(seen.Add).ToArray() is { Length: > 0 } models)
        {
            if (!await SyncAsync(session, retire, models, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static Guid[] EditedIn(WorkSession session) =>
        session.MaySendTags ? WithEdits(session.Rows, session.Account.Reference).ToArray() : [];

    /// <summary>
    /// The models of an account with something for Matterport: edited tags, or deleted ones. Those of an archived or missing model wait
    /// until it is back.
    /// </summary>
    internal static IEnumerable<Guid> WithEdits(IRows rows, RowReference account)
    {
        var models = rows.Query(Edited(account, RowQuery.LargestPage))
            .Rows.Select(tag => tag.Get(TagTable.ModelKey))
            .Concat(rows.Query(Deleted(account, RowQuery.LargestPage)).Rows.Select(tag => tag.Get(DeletedTagTable.ModelKey)))
            .OfType<string>()
            .Distinct()
            .Select(key => (object)RowReference.Parse(key).Id)
            .ToArray();
        return models.Length == 0
            ? []
            : rows.AllIn(ModelTable.Table, ModelTable.PrimaryKey, models, StateColumns)
                .Where(model => IsOpen(model) && model.Get(ModelTable.ModelState) != ModelState.Archived)
                .Select(model => model.Id);
    }

    private static readonly string[] StateColumns = [ModelTable.SyncState.Name, ModelTable.MissingSince.Name, ModelTable.ModelState.Name];

    private static bool IsOpen(Row model) =>
        model.Get(ModelTable.SyncState) != SyncState.Missing && model.Get(ModelTable.MissingSince) is null;

    private static async Task<bool> SyncAsync(WorkSession session, RetireTags retire, Guid[] models, CancellationToken cancellationToken)
    {
        for (var done = 0; done < models.Length; done += AtOnce)
        {
            var chunk = Find(session, models.Skip(done).Take(AtOnce));
            if (!await SyncAsync(session, retire, chunk, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> DueAsync(WorkSession session, RetireTags retire, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Guid>();
        while (true)
        {
            var due = session
                .Rows.Query(Due(session.Account.Reference, session.Now(), DueAtOnce))
                .Rows.Where(model => seen.Add(model.Id))
                .ToArray();
            if (due.Length == 0)
            {
                return true; // None is due, or what we note on them is refused: they wait for the next run.
            }

            for (var done = 0; done < due.Length; done += AtOnce)
            {
                if (session.IsOutOfTime)
                {
                    return false;
                }

                await LookAsync(session, retire, due.Skip(done).Take(AtOnce).ToArray(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // What was read before is compared as a whole first, and only what differs is read once more with its rows.
    private static async Task LookAsync(WorkSession session, RetireTags retire, Row[] models, CancellationToken cancellationToken)
    {
        var begun = session.Now();
        var known = models.Where(model => model.Get(ModelTable.TagsHash) is not null && !SyncTags.NeedsContents(model)).ToArray();
        var readings = await SyncTags.ReadAsync(session, known, _ => false, cancellationToken).ConfigureAwait(false);
        var same = known.Where(model => IsSame(session, model, readings[model.Id])).ToArray();
        session.Counts.Unchanged += same.Length;
        Stamp(session, same.Select(model => (model, new TagsStamp(model.Get(ModelTable.TagsHash), begun, IsSoon: false))));
        await SyncAsync(session, retire, models.Except(same).ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSame(WorkSession session, Row model, TagsReading reading) =>
        reading.Tags is { } tags && SyncTags.HashOf(tags, session.Mappings.TagFingerprint) == model.Get(ModelTable.TagsHash);

    private static async Task<bool> SyncAsync(WorkSession session, RetireTags retire, Row[] models, CancellationToken cancellationToken)
    {
        for (var done = 0; done < models.Length; done += AtOnce)
        {
            if (session.IsOutOfTime)
            {
                return false;
            }

            var chunk = models.Skip(done).Take(AtOnce).ToArray();
            var stamps = await new SyncTags(session, retire).SyncAsync(chunk, cancellationToken).ConfigureAwait(false);
            Stamp(session, chunk.Select(model => (model, stamps[model.Id])));
        }

        return true;
    }

    // With the version that was read: a listing that has shown a change since has made it due at once.
    private static void Stamp(WorkSession session, IEnumerable<(Row Model, TagsStamp Stamp)> models) =>
        session.Rows.UpsertMany(models.Select(one => Stamped(session, one.Model, one.Stamp)).ToArray());

    private static Row Stamped(WorkSession session, Row model, TagsStamp stamp)
    {
        var write = new Row(ModelTable.Table) { Id = model.Id, Version = model.Version }
            .Set(ModelTable.TagsDueOn, session.Now() + (stamp.IsSoon ? Soon : session.Account.TagsEvery))
            .Set(ModelTable.TagsHash, stamp.Hash);
        return stamp.ReadOn is { } readOn ? write.Set(ModelTable.TagsReadOn, readOn) : write;
    }

    private static Row[] Find(WorkSession session, IEnumerable<Guid> models) =>
        models.Select(id => (object)id).ToArray() is { Length: > 0 } ids
            ? session
                .Rows.AllIn(ModelTable.Table, ModelTable.PrimaryKey, ids, [.. TagMirror.ModelColumns, .. StateColumns])
                .Where(model => ModelId.TryParse(model.Get(ModelTable.MatterportId)) is not null && IsOpen(model))
                .ToArray()
            : [];
}
