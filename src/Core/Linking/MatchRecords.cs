using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Someone wants the models of many records found. The work is queued; pressing twice makes one run.</summary>
/// <param name="caller">Who wants it: what they may not see or link is neither suggested nor linked.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="fetch">Tries the query.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class MatchRecords(Caller caller, IRows system, FetchRows fetch, Func<DateTime> now)
{
    /// <summary>Queues the search and gives back its run.</summary>
    /// <exception cref="TableNotLinkableException">Records of that table have no current model of their own.</exception>
    /// <exception cref="InvalidRequestException">That is no FetchXML of rows of the table.</exception>
    /// <exception cref="AccountNotClearException">There is no account.</exception>
    /// <exception cref="DomainException">The platform refuses the query.</exception>
    public MatchRecordsMessage.Response Handle(MatchRecordsMessage.Request request)
    {
        var query = UnlinkedRecords.Query(request.TableName, request.FetchXml);
        var account = AccountOf(request.AccountId);
        if (request.FetchXml is not null)
        {
            // A query that the platform cannot run is refused now, and not by a run that fails later.
            fetch(caller.User, query, [], null);
        }

        var key = $"match/{StableId.Of(account.Id.ToString(), caller.User.ToString(), query):N}";
        var run = UnderWay(key) ?? Begin(account, query, key);
        return new MatchRecordsMessage.Response { RunId = run.Id };
    }

    // The account only shows the run: models of all accounts are found.
    private RowReference AccountOf(Guid? id) =>
        id is null
            ? Account.All(system).OrderBy(account => account.Name, StringComparer.Ordinal).FirstOrDefault()?.Reference
                ?? throw new AccountNotClearException()
            : Account.Meant(system, id).Reference;

    private RowReference? UnderWay(string key) =>
        system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.RunKey.Name])?.Get(WorkTable.RunKey) is { } run
            ? RowReference.Parse(run)
            : null;

    private RowReference Begin(RowReference account, string query, string key) =>
        SyncRuns.Begin(
            system,
            account,
            RunKind.Match,
            WorkKind.Match,
            new MatchBookmark { Query = query },
            now(),
            startedBy: new RowReference("systemuser", caller.Initiating),
            workKey: key,
            caller: new RowReference("systemuser", caller.User)
        );
}
