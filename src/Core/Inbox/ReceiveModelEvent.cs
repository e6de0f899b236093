using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Inbox;

/// <summary>
/// Matterport says that something happened to a model. It is only a hint: the model is read again, once however many hints wait, and so are
/// the add-ons that were sent for it. The row of work is the inbox: it is written before the answer.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class ReceiveModelEvent(IRows system, Func<DateTime> now)
{
    /// <summary>Queues the reading.</summary>
    /// <exception cref="ModelEventException">The payload is too large, or no event, or another one is just being taken.</exception>
    /// <exception cref="AccountNotClearException">No account is named, and there is not exactly one.</exception>
    /// <exception cref="AccountInactiveException">The one named is deactivated.</exception>
    public ReceiveModelEventMessage.Response Handle(ReceiveModelEventMessage.Request request)
    {
        var happened = ModelEvent.Read(request.Payload);
        var account = Account.Meant(system, request.AccountId);
        try
        {
            return Queue(account, happened);
        }
        // The transaction is lost. A flow tries again by itself what it is told to try later.
        catch (DomainException atOnce) when (atOnce is DuplicateRowException or RowChangedException)
        {
            throw ModelEventException.AtOnce();
        }
    }

    private ReceiveModelEventMessage.Response Queue(Account account, ModelEvent happened)
    {
        if (!happened.IsKnown)
        {
            Count(account);
        }

        if (happened.IsOfBundles)
        {
            AddOnWork.Begin(system, account.Reference, happened.Model, now());
            OrderRuns.LookNow(system, account, happened.Model, now());
        }

        return new ReceiveModelEventMessage.Response
        {
            Queued = ModelRuns.BeginReading(system, account.Reference, happened.Model, now()),
            TypeKnown = happened.IsKnown,
        };
    }

    private void Count(Account account)
    {
        var row = system.Get(RowKey.Of(account.Reference), [AccountTable.UnknownEvents.Name]);
        system.Update(
            new Row(AccountTable.Table) { Id = row.Id, Version = row.Version }.Set(
                AccountTable.UnknownEvents,
                1 + (row.Get(AccountTable.UnknownEvents) ?? 0)
            )
        );
    }
}
