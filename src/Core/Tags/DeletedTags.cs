using MatterportForDataverse.Core.Issues;
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

    /// <summary>The row that remembers a tag.</summary>
    /// <param name="tag">The tag's row, with <see cref="TagMirror.MergeColumns"/> and its account.</param>
    /// <param name="deletion">What becomes of it in Matterport.</param>
    /// <param name="by">Who deletes it.</param>
    /// <param name="now">The time, UTC.</param>
    public static Row Of(Row tag, TagDeletion deletion, Guid by, DateTime now)
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
            .Set(DeletedTagTable.DeletedBy, new RowReference("systemuser", by))
            .Set(DeletedTagTable.DeletedOn, now);
    }

    /// <summary>Does in Matterport what is still to be done, and forgets what came back.</summary>
    public async Task SettleAsync(IReadOnlyList<(Row Model, Row Deleted, Tag? Tag)> deleted, CancellationToken cancellationToken)
    {
        var open = deleted.Where(one => one.Deleted.Get(DeletedTagTable.DoneOn) is null).ToArray();
        var changes = new List<(Row Model, Row Deleted, TagChange Change)>();
        foreach (var one in open)
        {
            if (one.Tag is { } tag && ChangeOf(one.Model, one.Deleted, tag) is { } change)
            {
                changes.Add((one.Model, one.Deleted, change));
            }
            else if (one.Tag is { } told ? IsSettled(one.Deleted, told) : !MayTurnUp(one.Deleted))
            {
                Done(one.Model, one.Deleted);
            }
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

    private async Task ChangeAsync(List<(Row Model, Row Deleted, TagChange Change)> changes, CancellationToken cancellationToken)
    {
        var send = new SendTags(session);
        for (var done = 0; done < changes.Count; done += SendTags.AtOnce)
        {
            var chunk = changes.Skip(done).Take(SendTags.AtOnce).ToArray();
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
                    PutOff(chunk[i].Model, chunk[i].Deleted, outcomes[i].Error?.Code ?? ErrorCodes.Unknown);
                }
            }
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

    // It is closed without being done: the next reading of the model's tags tries again, and no tick of the clock is busy with it.
    private void PutOff(Row model, Row deleted, string code)
    {
        var phrase = Phrase.Of("issue.deleted-tag-rejected").With("code", code);
        SyncIssues.Raise(session.Rows, [SyncIssues.Failure(session.Origin, model, IssueKind.Rejected, SubjectOf(deleted), phrase)]);
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
                .Select(field => new Mirroring.ChangedField { Field = field.Name, Before = field.Read(tag) })
                .ToArray()
        );
}
