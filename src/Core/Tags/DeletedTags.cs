using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Tags that were deleted in Dataverse, and what becomes of them in Matterport: hidden in the tour, or deleted where a person asked for
/// that. What was deleted here stays known, so that nobody takes it for a new tag.
/// </summary>
/// <param name="session">What it works with.</param>
internal sealed class DeletedTags(WorkSession session)
{
    private static readonly string[] Columns =
    [
        DeletedTagTable.ModelKey.Name,
        DeletedTagTable.MatterportId.Name,
        DeletedTagTable.Deletion.Name,
        DeletedTagTable.DeletedOn.Name,
        DeletedTagTable.DoneOn.Name,
        DeletedTagTable.StateCode.Name,
    ];

    // How long a list may still bring what was deleted.
    private static readonly TimeSpan Lag = TimeSpan.FromHours(1);

    /// <summary>The deleted tags of models, by the text key of the model.</summary>
    public static ILookup<string, Row> OfModels(IRows rows, IEnumerable<Row> models) =>
        rows.AllIn(
                DeletedTagTable.Table,
                DeletedTagTable.ModelKey.Name,
                models.Select(model => (object)model.Reference.ToString()),
                Columns
            )
            .ToLookup(row => row.Get(DeletedTagTable.ModelKey)!, StringComparer.Ordinal);

    /// <summary>The same with those of certain tags, which are asked for by their keys: whoever asks so misses nothing.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="known">The deleted tags as they were read.</param>
    /// <param name="keys">The keys of tags that are taken for new.</param>
    public static ILookup<string, Row> With(IRows rows, ILookup<string, Row> known, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
        {
            return known;
        }

        var found = rows.AllIn(DeletedTagTable.Table, DeletedTagTable.TagKey.Name, keys, Columns);
        return known
            .SelectMany(model => model)
            .Concat(found)
            .GroupBy(row => row.Id)
            .Select(same => same.First())
            .ToLookup(row => row.Get(DeletedTagTable.ModelKey)!, StringComparer.Ordinal);
    }

    /// <summary>The row that remembers a tag.</summary>
    /// <param name="tag">The tag's row, with <see cref="TagMirror.MergeColumns"/> and its account.</param>
    /// <param name="deletion">What becomes of it in Matterport.</param>
    /// <param name="by">Who deletes it; null for us.</param>
    /// <param name="now">The time, UTC.</param>
    public static Row Of(Row tag, TagDeletion deletion, Guid? by, DateTime now)
    {
        var model = tag.Get(TagTable.ModelId)!;
        var id = tag.Get(TagTable.MatterportId) ?? Fields.TagMarker.Of(tag.Id);
        return new Row(DeletedTagTable.Table)
            .Set(DeletedTagTable.Name, tag.Get(TagTable.Name))
            .SetParent(DeletedTagTable.ModelId, DeletedTagTable.ModelKey, model)
            .Set(DeletedTagTable.AccountKey, tag.Get(TagTable.AccountKey))
            .Set(DeletedTagTable.MatterportId, id)
            .Set(DeletedTagTable.TagKey, TagMirror.KeyOf(model.Id, id))
            .Set(DeletedTagTable.Deletion, deletion)
            .Set(DeletedTagTable.Fields, FieldsOf(tag))
            .Set(DeletedTagTable.DeletedBy, by is { } user ? new RowReference("systemuser", user) : null)
            .Set(DeletedTagTable.DeletedOn, now);
    }

    /// <summary>Remembers a tag that is gone in Matterport and whose row is about to be deleted for that.</summary>
    /// <param name="tag">The tag's row.</param>
    /// <param name="isDecided">Whether a person said that it is gone: only the others count for the brake.</param>
    public void Gone(RowReference tag, bool isDecided)
    {
        if (session.Rows.Find(RowKey.Of(tag), [.. TagMirror.MergeColumns, TagTable.AccountKey.Name]) is not { } row)
        {
            return;
        }

        var deleted = Of(row, isDecided ? TagDeletion.Hide : TagDeletion.Keep, by: null, session.Now());
        var key = RowKey.Of(DeletedTagTable.Table, DeletedTagTable.TagKey, deleted.Get(DeletedTagTable.TagKey)!);
        if (session.Rows.Find(key, []) is { } before)
        {
            session.Rows.Delete(before.Reference);
        }

        var remembered = new Row(DeletedTagTable.Table) { Id = session.Rows.Create(deleted) }.SetAll(deleted.Values);
        Done(new Row(ModelTable.Table) { Id = row.Get(TagTable.ModelId)!.Id }, remembered);
    }

    /// <summary>How many rows were deleted because their tags were gone, and nobody said so.</summary>
    /// <param name="session">What it works with.</param>
    /// <param name="since">Since when, UTC.</param>
    /// <param name="most">More than that are not counted.</param>
    public static int GoneSince(WorkSession session, DateTime since, int most) =>
        session
            .Rows.Query(
                new RowQuery(DeletedTagTable.Table, [])
                {
                    Where =
                    [
                        RowCondition.Equal(DeletedTagTable.AccountKey, session.Account.Reference.ToString()),
                        RowCondition.Equal(DeletedTagTable.Deletion, TagDeletion.Keep),
                        RowCondition.AtLeast(DeletedTagTable.DeletedOn, since),
                    ],
                    PageSize = most,
                }
            )
            .Rows.Count;

    /// <summary>
    /// Settles which of a row and the deletion of its tag holds: a list that was read without locks may be from before the deletion, and
    /// then a row was made of the tag. That row goes again, unless somebody has done something with it since.
    /// </summary>
    public void Settle(IEnumerable<(Row Row, Row Deleted)> both)
    {
        foreach (var (row, deleted) in both)
        {
            var isDeleted = session.Rows.Find(RowKey.Of(deleted.Reference), []) is not null;
            if (!isDeleted || session.Rows.Find(RowKey.Of(row.Reference), [.. TagMirror.MergeColumns]) is not { } now)
            {
                continue; // One of them is gone by now.
            }

            session.Rows.Delete(
                now.Get(TagTable.Dirty) == true || now.Get(TagTable.WorkRecordKey) is not null ? deleted.Reference : now.Reference
            );
        }
    }

    /// <summary>Does in Matterport what is still to be done, and forgets what came back.</summary>
    public async Task SettleAsync(IReadOnlyList<(Row Model, Row Deleted, Tag? Tag)> deleted, CancellationToken cancellationToken)
    {
        var open = deleted.Where(one => one.Deleted.Get(DeletedTagTable.DoneOn) is null).ToArray();
        var changes = new List<DeletedTagChange>();
        foreach (var one in open)
        {
            if (one.Tag is { } tag && ChangeOf(one.Model, one.Deleted, tag) is { } change)
            {
                changes.Add(new DeletedTagChange(one.Model, one.Deleted, tag, change));
            }
            else if (one.Tag is { } told ? IsSettled(one.Deleted, told) : !MayTurnUp(one.Deleted))
            {
                Done(one.Model, one.Deleted);
            }
        }

        foreach (var done in deleted.Except(open).Where(one => one.Deleted.Get(DeletedTagTable.StateCode) == RowState.Active))
        {
            Close(done.Deleted); // Whoever did it was cut off before.
        }

        foreach (var back in deleted.Except(open).Where(one => one.Tag is { } tag && CameBack(one.Deleted, tag)))
        {
            session.Rows.Delete(back.Deleted.Reference);
        }

        if (changes.Count > 0 && session.MaySendTags)
        {
            await ChangeAsync(changes, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ChangeAsync(List<DeletedTagChange> changes, CancellationToken cancellationToken)
    {
        var send = new SendTags(session);
        for (var done = 0; done < changes.Count; done += SendTags.AtOnce)
        {
            var chunk = changes.Skip(done).Take(SendTags.AtOnce).ToArray();
            var entries = chunk.Select(Entry).ToArray();
            session.Rows.UpsertMany(entries.OfType<Row>().ToArray());
            var outcomes = await send.ChangeAsync(chunk.Select(change => change.Change).ToArray(), cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < chunk.Length; i++)
            {
                if (outcomes[i].Applied || outcomes[i].Error?.Code == ErrorCodes.NotFound)
                {
                    session.Counts.Sent++;
                    Done(chunk[i].Model, chunk[i].Deleted);
                }
                else
                {
                    session.Counts.Failed++;
                    Forget(entries[i], outcomes[i]);
                    PutOff(chunk[i].Model, chunk[i].Deleted, outcomes[i].Error?.Code ?? ErrorCodes.Unknown);
                }
            }
        }
    }

    // What is hidden still holds all that it held.
    private Row? Entry(DeletedTagChange change) =>
        change.Deleted.Get(DeletedTagTable.Deletion) == TagDeletion.Delete
            ? Journal.OfDeletion(change.Deleted.Reference, change.Model.Reference, change.Tag, session.Now(), session.Run)
            : null;

    private void Forget(Row? entry, TagOutcome outcome)
    {
        if (entry is not null && !outcome.Ambiguous)
        {
            session.Rows.Delete(new RowReference(ChangeTable.Table, entry.Key!.Id!.Value));
        }
    }

    /// <summary>Whether Matterport shows that nothing is left to be done.</summary>
    /// <param name="deleted">The row that remembers the tag.</param>
    /// <param name="tag">The tag as Matterport has it.</param>
    public static bool IsSettled(Row deleted, Tag tag) =>
        deleted.Get(DeletedTagTable.Deletion) switch
        {
            TagDeletion.Delete => false,
            TagDeletion.Hide => tag.Enabled is { HasValue: true, Value: false },
            _ => true,
        };

    // One that was made, or deleted while it was being made, may be missing from a list that lags.
    private bool MayTurnUp(Row deleted) => deleted.Get(DeletedTagTable.DeletedOn) + Lag > session.Now();

    private static TagChange? ChangeOf(Row model, Row deleted, Tag tag)
    {
        var id = ModelId.Parse(model.Get(ModelTable.MatterportId)!);
        return deleted.Get(DeletedTagTable.Deletion) switch
        {
            TagDeletion.Delete => TagChange.Delete(id, tag.Id),
            TagDeletion.Hide when tag.Enabled is { HasValue: true, Value: true } => TagChange.Patch(
                id,
                tag.Id,
                new TagPatch { Enabled = false }
            ),
            _ => null,
        };
    }

    // Somebody shows it again in Matterport: the next round makes a row of it.
    private bool CameBack(Row deleted, Tag tag) =>
        deleted.Get(DeletedTagTable.DoneOn) + Lag < session.Now()
        && (deleted.Get(DeletedTagTable.Deletion) == TagDeletion.Delete || tag.Enabled is { HasValue: true, Value: true });

    private void Done(Row model, Row deleted)
    {
        session.Rows.Update(new Row(DeletedTagTable.Table) { Id = deleted.Id }.Set(DeletedTagTable.DoneOn, session.Now()));
        Close(deleted);
        SyncIssues.Close(session.Rows, [SyncIssues.KeyOf(model.Id, SubjectOf(deleted))]);
    }

    // It is closed without being done, so that no tick of the clock is busy with it: a reading of the model's tags tries again, and the
    // model says so before, since the tags themselves are as they were read.
    private void PutOff(Row model, Row deleted, string code)
    {
        var phrase = Phrase.Of("issue.deleted-tag-rejected").With("code", code);
        SyncIssues.Raise(session.Rows, [SyncIssues.Failure(session.Origin, model, IssueKind.Rejected, SubjectOf(deleted), phrase)]);
        session.Rows.Update(
            new Row(ModelTable.Table) { Id = model.Id }
                .Set(ModelTable.TagsHash, null)
                .Set(ModelTable.TagsDueOn, session.Now() + TagWork.Soon)
        );
        Close(deleted);
    }

    private void Close(Row deleted) =>
        session.Rows.Update(
            new Row(DeletedTagTable.Table) { Id = deleted.Id }
                .Set(DeletedTagTable.StateCode, RowState.Inactive)
                .Set(DeletedTagTable.StatusCode, DeletedTagStatus.Inactive)
        );

    private static string SubjectOf(Row deleted) => $"deleted-tag/{deleted.Get(DeletedTagTable.MatterportId)}";

    // Where it is too much to remember, the tag in Matterport still has it, and so has the journal.
    private static string? FieldsOf(Row tag) => JsonOf(tag) is { } text && text.Length <= DeletedTagTable.Fields.MaxLength ? text : null;

    private static string JsonOf(Row tag) =>
        Json.Write(
            Fields
                .TagFields.Set.All.Where(field => field.Read(tag) is not null)
                .Select(field => new ChangedField { Field = field.Name, Before = field.Read(tag) })
                .ToArray()
        );
}

/// <summary>What is to be done in Matterport with a tag that was deleted in Dataverse.</summary>
/// <param name="Model">The row of its model.</param>
/// <param name="Deleted">The row that remembers it.</param>
/// <param name="Tag">The tag as Matterport has it.</param>
/// <param name="Change">What is done.</param>
internal sealed record DeletedTagChange(Row Model, Row Deleted, Tag Tag, TagChange Change);
