using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>An approver says who decides while they are away.</summary>
/// <param name="call">Who calls.</param>
/// <param name="system">The rows as the system.</param>
public sealed class DelegateDecisions(CallerIdentities call, IRows system)
{
    private const int MostDays = 92;

    /// <summary>Delegates.</summary>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="InvalidRequestException">The time makes no sense, or nobody else stands in.</exception>
    /// <exception cref="RowNotFoundException">There is no such user.</exception>
    public DelegateMessage.Response Handle(DelegateMessage.Request request)
    {
        var person = PersonalDecision.Of(call, system);
        if (request.DelegateId == person)
        {
            throw new InvalidRequestException("DelegateId", "order.delegate-self");
        }

        if (request.EndsOn <= request.StartsOn || request.EndsOn - request.StartsOn > TimeSpan.FromDays(MostDays))
        {
            throw new InvalidRequestException("EndsOn", Phrase.Of("order.delegation-time").With("most", MostDays));
        }

        var (absent, stand) = (UserOf(person), UserOf(request.DelegateId));
        var row = new Row(DelegationTable.Table)
            .Set(DelegationTable.Name, Cut($"{absent["fullname"]} → {stand["fullname"]}"))
            .Set(DelegationTable.AbsentId, absent.Reference)
            .Set(DelegationTable.DelegateId, stand.Reference)
            .Set(DelegationTable.From, request.StartsOn)
            .Set(DelegationTable.Until, request.EndsOn)
            .Set(DelegationTable.OwnerId, absent.Reference);
        return new DelegateMessage.Response { DelegationId = system.Create(row) };
    }

    private Row UserOf(Guid id) => system.Get(RowKey.Of("systemuser", id), ["fullname"]);

    private static string Cut(string name) => name.Length <= 200 ? name : name.Substring(0, 199) + "…";
}
