using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Someone takes a model off a record. The model, its mirror and the record stay; what the record had from the model is emptied.
/// </summary>
/// <param name="caller">Who does so.</param>
/// <param name="system">The rows as the system.</param>
public sealed class UnlinkModel(Caller caller, IRows system)
{
    /// <summary>Unlinks.</summary>
    /// <exception cref="RowNotFoundException">There is no such link for the caller.</exception>
    /// <exception cref="DomainException">The caller may not delete the link, or write the record.</exception>
    public UnlinkModelMessage.Response Handle(UnlinkModelMessage.Request request)
    {
        var link = caller.Rows.Get(RowKey.Of(ModelLinkTable.Table, request.LinkId), ModelLinks.Columns);
        RequireToRemove(link);
        new LinkRemoval(system).Remove(link);
        return new UnlinkModelMessage.Response { Unlinked = true };
    }

    /// <summary>Refuses a caller who may not delete the link, or not write the record that it changes.</summary>
    internal void RequireToRemove(Row link)
    {
        caller.Require(link.Reference, RowAccess.Delete);
        var record = ModelLinks.RecordOf(link);
        if (link.Get(ModelLinkTable.Role) is LinkRole.Current or LinkRole.Visit && system.Find(RowKey.Of(record), []) is not null)
        {
            caller.Require(record, RowAccess.Write);
        }
    }
}
