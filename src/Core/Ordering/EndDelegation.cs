using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// The absent person, or who stands in for them, ends a delegation before its time. What was approved by it stays approved.
/// </summary>
/// <param name="call">Who calls.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class EndDelegation(CallerIdentities call, IRows system, Func<DateTime> now)
{
    private static readonly string[] Columns =
    [
        DelegationTable.AbsentId.Name,
        DelegationTable.DelegateId.Name,
        DelegationTable.From.Name,
        DelegationTable.Until.Name,
    ];

    /// <summary>Ends it.</summary>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="OrderException">It is a delegation of others.</exception>
    /// <exception cref="RowNotFoundException">There is no such delegation.</exception>
    public EndDelegationMessage.Response Handle(EndDelegationMessage.Request request)
    {
        var person = PersonalDecision.Of(call, system);
        var row = system.Get(RowKey.Of(DelegationTable.Table, request.DelegationId), Columns);
        if (row.Get(DelegationTable.AbsentId)?.Id != person && row.Get(DelegationTable.DelegateId)?.Id != person)
        {
            throw new OrderException(Phrase.Of("order.delegation-not-yours"), ErrorKind.Forbidden);
        }

        // One that has not begun ends as it begins: it holds for no moment.
        var end = row.Get(DelegationTable.From) is { } begin && begin > now() ? begin : now();
        var isOpen = row.Get(DelegationTable.Until) > end;
        if (isOpen)
        {
            system.Update(new Row(DelegationTable.Table) { Id = row.Id }.Set(DelegationTable.Until, end));
        }

        return new EndDelegationMessage.Response { Ended = isOpen };
    }
}
