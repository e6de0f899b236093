using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Someone wants one model in sync now. The work is queued.</summary>
/// <param name="caller">Who wants it: who may not see the row may not synchronise its model.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class SyncModel(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>
    /// Queues the model, that of a tag, or the current one of a property or a site visit, with its tags and, where there are orders, its
    /// add-ons, and gives back its run.
    /// </summary>
    /// <exception cref="RowNotFoundException">There is no such row for the caller.</exception>
    /// <exception cref="NoModelException">The row has no model, or its table knows none.</exception>
    public SyncModelMessage.Response Handle(SyncModelMessage.Request request)
    {
        var named = ModelOf(new RowReference(request.TableName, request.RowId));
        var model = caller.Rows.Get(RowKey.Of(named), [ModelTable.AccountId.Name, ModelTable.MatterportId.Name]);
        var run = ModelRuns.BeginOne(system, model, now(), new RowReference("systemuser", caller.Initiating));
        var account = Account.Load(system, model.Get(ModelTable.AccountId)!.Id);
        if (account.SyncsTags)
        {
            TagRuns.Join(system, run, model, now());
        }

        if (account.HasOrders && ModelId.TryParse(model.Get(ModelTable.MatterportId)) is { } id)
        {
            AddOnWork.Join(system, run, account.Reference, id, now());
        }

        return new SyncModelMessage.Response { RunId = run.Id };
    }

    private RowReference ModelOf(RowReference row) =>
        row.Table switch
        {
            ModelTable.Table => row,
            TagTable.Table => caller.Rows.Get(RowKey.Of(row), [TagTable.ModelId.Name]).Get(TagTable.ModelId)
                ?? throw new NoModelException(),
            PropertyTable.Table or SiteVisitTable.Table => CurrentModel(row),
            _ => throw new NoModelException(),
        };

    private RowReference CurrentModel(RowReference record) =>
        ModelLinks.CurrentModelOf(system, caller.Rows.Get(RowKey.Of(record), []).Reference) ?? throw new NoModelException();
}
