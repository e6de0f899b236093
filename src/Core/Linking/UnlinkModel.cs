using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Someone takes a model off a record. The model, its mirror and the record stay; what the record had from the model is emptied, and what
/// linking changed is given back if they say so.
/// </summary>
/// <param name="caller">Who does so.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="operation">Names the operation in the journal.</param>
/// <param name="language">The language of the caller, asked when what linking changed is told.</param>
public sealed class UnlinkModel(
    Caller caller,
    IRows system,
    Func<Mappings> mappings,
    Func<DateTime> now,
    Guid operation,
    Func<Language> language
)
{
    /// <summary>Unlinks, or tells what would be given back.</summary>
    /// <exception cref="RowNotFoundException">There is no such link for the caller.</exception>
    /// <exception cref="DomainException">The caller may not delete the link, or write the record.</exception>
    public UnlinkModelMessage.Response Handle(UnlinkModelMessage.Request request)
    {
        var link = caller.Rows.Get(
            RowKey.Of(ModelLinkTable.Table, request.LinkId),
            [.. ModelLinks.Columns, ModelLinkTable.OperationId.Name]
        );
        RequireToRemove(caller, system, link);
        var restore = request.Restore == true || request.Preview == true ? RestoreOf(link) : null;
        var told = restore is null ? null : Told(restore);
        if (request.Preview == true)
        {
            return new UnlinkModelMessage.Response { Unlinked = false, Restored = told };
        }

        Unlink(link, restore);
        return new UnlinkModelMessage.Response { Unlinked = true, Restored = told };
    }

    /// <summary>Refuses a caller who may not delete the link, or not write the record that it changes.</summary>
    internal static void RequireToRemove(Caller caller, IRows system, Row link)
    {
        caller.Require(link.Reference, RowAccess.Delete);
        var record = ModelLinks.RecordOf(link);
        if (link.Get(ModelLinkTable.Role) is LinkRole.Current or LinkRole.Visit && system.Find(RowKey.Of(record), []) is not null)
        {
            caller.Require(record, RowAccess.Write);
        }
    }

    // What it tells are the model's values too, so who asks has to see the model.
    private LinkRestore RestoreOf(Row link)
    {
        caller.Rows.Get(RowKey.Of(ModelLinks.ModelOf(link)), []);
        return LinkRestore.Of(system, link);
    }

    private void Unlink(Row link, LinkRestore? restore)
    {
        var record = ModelLinks.RecordOf(link);
        var books =
            restore is not null && system.Find(RowKey.Of(record), []) is not null ? new LinkBooks(system, record, mappings()) : null;
        new LinkRemoval(system, mappings).Remove(link);
        restore?.Write(system);
        books?.Write(ModelLinks.ModelOf(link), now(), operation, new RowReference("systemuser", caller.Initiating));
    }

    private string Told(LinkRestore restore)
    {
        var words = language();
        return Json.Write(
            restore
                .Changes.Select(change => new RestoredField
                {
                    TableName = change.Row.Table,
                    Column = change.Column,
                    Label = words.LabelOf($"{change.Row.Table}.{change.Column}") ?? change.Column,
                    Outcome = change.IsUnchanged ? RestoredField.Restored : RestoredField.Kept,
                    Before = change.Before,
                    Reason = change.IsUnchanged ? null : words.Say(Phrase.Of("unlink.changed-since")),
                })
                .ToArray()
        );
    }
}
