using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Someone wants one model in step now. The work is queued.</summary>
/// <param name="caller">The rows as the caller: who may not see the model may not synchronise it.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class SyncModel(IRows caller, IRows system, Func<DateTime> now)
{
    /// <summary>Queues the model and gives back its run.</summary>
    /// <exception cref="RowNotFoundException">There is no such model for the caller.</exception>
    public SyncModelMessage.Response Handle(SyncModelMessage.Request request)
    {
        var model = caller.Get(RowKey.Of(ModelTable.Table, request.ModelRowId), [ModelTable.AccountId.Name, ModelTable.MatterportId.Name]);
        var run = ModelRuns.BeginOne(system, model.Get(ModelTable.AccountId)!, model.Get(ModelTable.MatterportId)!, now());
        return new SyncModelMessage.Response { RunId = run.Id };
    }
}
