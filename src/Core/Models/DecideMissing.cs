using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// A person says what becomes of models, or tags, of an account that are missing, too many at once for sync to believe it.
/// </summary>
/// <param name="caller">Who decides: the custom API takes the privilege to write accounts, which nobody owns.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DecideMissing(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>Closes the issue, queues what was decided, and gives back its run.</summary>
    /// <exception cref="InvalidRequestException">The decision is none.</exception>
    /// <exception cref="RowNotFoundException">There is no such account for the caller.</exception>
    public DecideMissingMessage.Response Handle(DecideMissingMessage.Request request)
    {
        if (request.Decision is not (Missing.Gone or Missing.KeepLooking))
        {
            throw new InvalidRequestException("Decision", "parameter.decision");
        }

        if (request.TableName is not (null or "" or ModelTable.Table or TagTable.Table))
        {
            throw new InvalidRequestException(
                "TableName",
                Phrase.Of("parameter.one-of").With("values", $"{ModelTable.Table}, {TagTable.Table}")
            );
        }

        caller.Rows.Get(RowKey.Of(AccountTable.Table, request.AccountId), [AccountTable.Name.Name]);
        var account = Account.Meant(system, request.AccountId).Reference;
        return new DecideMissingMessage.Response
        {
            RunId = (
                request.TableName == TagTable.Table
                    ? Begin<TagsBookmark>(account, request.Decision, SyncIssues.ManyTagsMissingKey(account), RunKind.Tags, WorkKind.Tags)
                    : Begin<ModelsBookmark>(account, request.Decision, SyncIssues.ManyMissingKey(account), RunKind.Models, WorkKind.Read)
            ).Id,
        };
    }

    private RowReference Begin<T>(RowReference account, string decision, string issue, RunKind run, WorkKind kind)
        where T : DecisionBookmark, new()
    {
        var askedUntil = CloseIssue(issue, decision) ? WorkBookmark.Text(now()) : null;
        var bookmark = new T { Decision = decision, AskedUntil = askedUntil };
        var key = $"missing{(kind == WorkKind.Tags ? "-tags" : "")}/{account.Id:N}";
        if (
            system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.RunKey.Name, WorkTable.Bookmark.Name])
            is not { } work
        )
        {
            return SyncRuns.Begin(system, account, run, kind, bookmark, now(), StartedBy, key);
        }

        // Who thinks better of it answers the same question.
        bookmark.AskedUntil ??= new WorkItem(work, system).Bookmark<T>().AskedUntil;
        system.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.Bookmark, Json.Write(bookmark)));
        return RowReference.Parse(work.Get(WorkTable.RunKey)!);
    }

    private RowReference StartedBy => new("systemuser", caller.Initiating);

    // Gives back whether there was one: else nobody was asked, and nobody knows what is missing.
    private bool CloseIssue(string key, string decision)
    {
        if (system.Find(RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, key), []) is not { } issue)
        {
            return false;
        }

        system.Update(
            SyncIssues
                .WithoutKey(issue.Id)
                .Set(SyncIssueTable.Resolution, decision)
                .Set(SyncIssueTable.ResolvedOn, now())
                .Set(SyncIssueTable.ResolvedBy, StartedBy)
        );
        system.Update(SyncIssues.Closed(issue.Id, SyncIssueStatus.Resolved));
        return true;
    }
}
