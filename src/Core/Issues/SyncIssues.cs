using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>What a person has to know or decide, as rows of <c>mpt_syncissue</c>. Raising the same issue twice makes one row.</summary>
public static class SyncIssues
{
    /// <summary>The key of an open issue about a field of a model, or about the model (no field).</summary>
    public static string KeyOf(Guid model, string subject) => $"{model:N}/{subject}";

    /// <summary>What a merge found that a person has to know or decide.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The mirror row's id.</param>
    /// <param name="mirror">The mirror row before the merge.</param>
    /// <param name="merge">The merge.</param>
    public static IEnumerable<Row> Of(SyncSession session, Guid id, Row mirror, ModelMerge merge)
    {
        var row = new Row(ModelTable.Table) { Id = id }.Set(ModelTable.OurKey, mirror.Get(ModelTable.OurKey));
        return merge
            .NewConflicts.Select(conflict => Conflict(session, row, conflict))
            .Concat(
                merge.FoundForeignKey
                    ? [ForeignKey(session.Account.Reference, session.Run, row, (string?)merge.Changes[ModelTable.TheirInternalId.Name])]
                    : []
            )
            .Concat(
                merge.TooLong.Select(field =>
                    Failure(
                        session,
                        row,
                        $"{field.Field.Name}/too-long",
                        "field.too-long",
                        $"Matterport's {field.Field.Name} is longer than our column holds. It was left as it is on both sides."
                    )
                )
            );
    }

    /// <summary>A conflict: both sides changed the field, and the mapping says to ask.</summary>
    public static Row Conflict(SyncSession session, Row mirror, FieldMerge merge) =>
        Conflict(
            session.Account.Reference,
            session.Run,
            mirror,
            merge.Field.Name,
            merge.Base,
            new MergeBase.ConflictingValues { Ours = merge.Ours, Theirs = merge.Theirs }
        );

    /// <summary>The questions that a mirror row's base says have been asked.</summary>
    public static IEnumerable<Row> OfBase(RowReference account, Row mirror)
    {
        var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
        return agreed.Asked.Select(asked => Conflict(account, null, mirror, asked.Key, agreed[asked.Key], asked.Value));
    }

    /// <summary>Something could not be done for a model; it is tried again at the time given.</summary>
    public static Row Failure(SyncSession session, Row mirror, string subject, string code, string sentence, DateTime? retryOn = null) =>
        About(session, mirror, IssueKind.Failure, subject, sentence)
            .Set(SyncIssueTable.ErrorCode, code)
            .Set(SyncIssueTable.Detail, sentence)
            .Set(SyncIssueTable.RetryOn, retryOn);

    /// <summary>Matterport holds somebody else's key where ours should be.</summary>
    /// <param name="account">The account.</param>
    /// <param name="run">The run that noticed; null when a person linked the model.</param>
    /// <param name="mirror">The model's row.</param>
    /// <param name="theirs">What Matterport holds.</param>
    public static Row ForeignKey(RowReference account, RowReference? run, Row mirror, string? theirs) =>
        About(account, run, mirror, IssueKind.ForeignKey, "internalid", "The model carries another system's key")
            .Set(SyncIssueTable.Ours, mirror.Get(ModelTable.OurKey))
            .Set(SyncIssueTable.Theirs, theirs)
            .Set(
                SyncIssueTable.Detail,
                "Matterport's internal id of this model was set by somebody else. It is never overwritten: empty it in Matterport to let ours in."
            );

    /// <summary>Matterport says that the model does not exist any more, or not for us.</summary>
    public static Row Missing(SyncSession session, Row mirror) =>
        About(session, mirror, IssueKind.Missing, "missing", "The model is not there any more")
            .Set(SyncIssueTable.ErrorCode, "not.found")
            .Set(
                SyncIssueTable.Detail,
                "Matterport does not find this model for our token: it was deleted, transferred, or taken from our sight. Its links were retired; nothing was deleted here."
            );

    /// <summary>Tells of the models that a piece of reading work has given up; the next complete listing tries them again.</summary>
    public static void RaiseUnread(IRows system, Row work, string sentence)
    {
        var account = work.Get(WorkTable.AccountId)!;
        var models = Json.Read<WorkBookmark>(work.Get(WorkTable.Bookmark)!).Models?.Keys.ToArray() ?? [];
        system.UpsertMany(
            models
                .Select(model =>
                    new Row(SyncIssueTable.Table)
                    {
                        Key = RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, $"{account.Id:N}/{model}/reading"),
                    }
                        .Set(SyncIssueTable.Name, $"Model {model} could not be read")
                        .Set(SyncIssueTable.Kind, IssueKind.Failure)
                        .Set(SyncIssueTable.AccountId, account)
                        .Set(SyncIssueTable.RunId, work.Get(WorkTable.RunId))
                        .Set(SyncIssueTable.ErrorCode, "model.unread")
                        .Set(SyncIssueTable.Detail, Cut(sentence))
                )
                .ToArray()
        );
    }

    /// <summary>Writes the issues: one request for all of them.</summary>
    public static void Raise(SyncSession session, IReadOnlyList<Row> issues)
    {
        if (issues.Count > 0)
        {
            session.Rows.UpsertMany(issues.GroupBy(issue => issue.Key!.ToString()).Select(same => same.Last()).ToArray());
        }
    }

    /// <summary>Closes issues that need no answer any more. Their keys are emptied, so that the same may be raised again.</summary>
    public static void Close(IRows rows, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var open = rows.All(
            new RowQuery(SyncIssueTable.Table, [SyncIssueTable.IssueKey.Name]) { Where = [RowCondition.In(SyncIssueTable.IssueKey, keys)] }
        );
        rows.UpsertMany(open.Select(issue => Closed(issue.Id, SyncIssueStatus.Obsolete)).ToArray());
    }

    /// <summary>What closes an issue.</summary>
    public static Row Closed(Guid issue, SyncIssueStatus status) =>
        new Row(SyncIssueTable.Table) { Id = issue }
            .Set(SyncIssueTable.StateCode, RowState.Inactive)
            .Set(SyncIssueTable.StatusCode, status)
            .Set(SyncIssueTable.IssueKey, null);

    private static Row Conflict(
        RowReference account,
        RowReference? run,
        Row mirror,
        string field,
        string? agreed,
        MergeBase.ConflictingValues clash
    ) =>
        About(account, run, mirror, IssueKind.Conflict, field, $"Both sides changed {field}")
            .Set(SyncIssueTable.Base, Cut(agreed))
            .Set(SyncIssueTable.Ours, Cut(clash.Ours))
            .Set(SyncIssueTable.Theirs, Cut(clash.Theirs))
            .Set(SyncIssueTable.Detail, "Both sides changed this field since they last agreed. Decide with Resolve which value stands.");

    private static Row About(SyncSession session, Row mirror, IssueKind kind, string subject, string name) =>
        About(session.Account.Reference, session.Run, mirror, kind, subject, name);

    private static Row About(RowReference account, RowReference? run, Row mirror, IssueKind kind, string subject, string name) =>
        new Row(SyncIssueTable.Table) { Key = RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, KeyOf(mirror.Id, subject)) }
            .Set(SyncIssueTable.Name, Cut(name, 300))
            .Set(SyncIssueTable.Kind, kind)
            .Set(SyncIssueTable.ModelId, mirror.Reference)
            .Set(SyncIssueTable.AccountId, account)
            .Set(SyncIssueTable.RunId, run)
            .Set(SyncIssueTable.Field, subject);

    private static string? Cut(string? text, int most = 4000) =>
        text is null || text.Length <= most ? text : text.Substring(0, most - 1) + "…";
}
