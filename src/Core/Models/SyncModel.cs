using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Someone wants one model in sync now. The work is queued.</summary>
/// <param name="caller">Who wants it: who may not see the row may not synchronise its model.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class SyncModel(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>Queues the model, or the current model of a property or a site visit, and gives back its run.</summary>
    /// <exception cref="RowNotFoundException">There is no such row for the caller.</exception>
    /// <exception cref="NoModelException">The row has no model, or its table knows none.</exception>
    public SyncModelMessage.Response Handle(SyncModelMessage.Request request)
    {
        var named = ModelOf(new RowReference(request.TableName, request.RowId));
        var model = caller.Rows.Get(RowKey.Of(named), [ModelTable.AccountId.Name, ModelTable.MatterportId.Name]);
        var run = ModelRuns.BeginOne(system, model, now(), new RowReference("systemuser", caller.Initiating));
        return new SyncModelMessage.Response { RunId = run.Id };
    }

    private RowReference ModelOf(RowReference row) =>
        row.Table switch
        {
            ModelTable.Table => row,
            PropertyTable.Table or SiteVisitTable.Table => CurrentModel(row),
            _ => throw new NoModelException(),
        };

    private RowReference CurrentModel(RowReference record) =>
        ModelLinks.CurrentModelOf(system, caller.Rows.Get(RowKey.Of(record), []).Reference) ?? throw new NoModelException();
}
