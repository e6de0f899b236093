using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Someone wants both sides in step now. The work is queued; pressing twice makes one run.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="user">Who wants it.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class StartSync(IRows system, Guid user, Func<DateTime> now)
{
    /// <summary>Queues a listing of the account and gives back its run.</summary>
    /// <exception cref="AccountNotClearException">No account is named, and there is not exactly one.</exception>
    public StartSyncMessage.Response Handle(StartSyncMessage.Request request)
    {
        var account = Account.Meant(system, request.AccountId);
        return new StartSyncMessage.Response
        {
            RunId = ModelRuns.Begin(system, account, request.Full ?? false, byClock: false, now(), new RowReference("systemuser", user)).Id,
        };
    }
}
