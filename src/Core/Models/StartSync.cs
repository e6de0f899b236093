using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Someone wants both sides in step now. The work is queued; pressing twice makes one run.</summary>
/// <param name="caller">Who wants it: only who may write the account resets its clocks.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class StartSync(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>Queues a listing of the account and gives back its run.</summary>
    /// <exception cref="AccountNotClearException">No account is named, and there is not exactly one.</exception>
    public StartSyncMessage.Response Handle(StartSyncMessage.Request request)
    {
        var account = Account.Meant(system, request.AccountId);
        var resets = request.ResetClocks ?? false;
        if (resets)
        {
            // As themselves, and changing nothing: nobody owns accounts, so the privilege to write them is all that there is to ask for.
            caller.Rows.Update(new Row(AccountTable.Table) { Id = account.Reference.Id }.Set(AccountTable.Name, account.Name));
            account = account.WithoutClocks(system);
        }

        var startedBy = new RowReference("systemuser", caller.Initiating);
        return new StartSyncMessage.Response
        {
            RunId = ModelRuns.Begin(system, account, (request.Full ?? false) || resets, byClock: false, now(), startedBy).Id,
        };
    }
}
