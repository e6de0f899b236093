using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>A person says what becomes of models of an account that are missing, too many at once for sync to believe it.</summary>
/// <param name="caller">Who decides: the custom API takes the privilege to write accounts, which nobody owns.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DecideMissing(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>They are gone, and are marked as missing.</summary>
    public const string Gone = "gone";

    /// <summary>They may come back: the next complete listing looks for them once more.</summary>
    public const string KeepLooking = "keep-looking";

    /// <summary>Closes the issue, queues what was decided, and gives back its run.</summary>
    /// <exception cref="InvalidRequestException">The decision is none.</exception>
    /// <exception cref="RowNotFoundException">There is no such account for the caller.</exception>
    public DecideMissingMessage.Response Handle(DecideMissingMessage.Request request)
    {
        if (request.Decision is not (Gone or KeepLooking))
        {
            throw new InvalidRequestException("Decision", "parameter.decision");
        }

        caller.Rows.Get(RowKey.Of(AccountTable.Table, request.AccountId), [AccountTable.Name.Name]);
        var account = Account.Meant(system, request.AccountId).Reference;
        var isAsked = CloseIssue(account, request.Decision);
        return new DecideMissingMessage.Response { RunId = Begin(account, request.Decision, isAsked).Id };
    }

    private RowReference Begin(RowReference account, string decision, bool isAsked)
    {
        var key = $"missing/{account.Id:N}";
        var bookmark = new ModelsBookmark { Decision = decision, AskedUntil = isAsked ? WorkBookmark.Text(now()) : null };
        if (
            system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.RunKey.Name, WorkTable.Bookmark.Name])
            is not { } work
        )
        {
            return SyncRuns.Begin(system, account, RunKind.Models, WorkKind.Read, bookmark, now(), StartedBy, key);
        }

        // Who thinks better of it answers the same question.
        bookmark.AskedUntil ??= new WorkItem(work, system).Bookmark<ModelsBookmark>().AskedUntil;
        system.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.Bookmark, Json.Write(bookmark)));
        return RowReference.Parse(work.Get(WorkTable.RunKey)!);
    }

    private RowReference StartedBy => new("systemuser", caller.Initiating);

    // Gives back whether there was one: else nobody was asked, and nobody knows what is missing.
    private bool CloseIssue(RowReference account, string decision)
    {
        var key = SyncIssues.ManyMissingKey(account);
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
