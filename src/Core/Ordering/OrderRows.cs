using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The rows of a new order. They belong to who asks, so that they see their own.</summary>
internal sealed class OrderRows(Caller caller, OrderOffer offer, FrozenRequest frozen)
{
    private RowReference Requester => new("systemuser", caller.User);

    private DateTime RemindOn => offer.Subject.Account.Hours.NextDay(frozen.RequestedOn);

    public Row Order(int number, IReadOnlyList<OfferedLine> offered, string requestKey, string? purpose, RowReference? record) =>
        new Row(OrderTable.Table) { Id = frozen.OrderId }
            .Set(OrderTable.Name, Cut($"{number}: {string.Join(", ", offered.Select(line => line.Name))}"))
            .Set(OrderTable.Number, number)
            .SetParent(OrderTable.AccountId, OrderTable.AccountKey, offer.Subject.Account.Reference)
            .Set(OrderTable.ModelId, offer.Subject.Row.Reference)
            .Set(OrderTable.SubjectKey, frozen.SubjectKey)
            .Set(OrderTable.RecordKey, record?.ToString())
            .Set(OrderTable.State, OrderState.Requested)
            .Set(OrderTable.Mode, frozen.IsDryRun ? OrderMode.DryRun : OrderMode.Live)
            .Set(OrderTable.Amount, frozen.Amount)
            .Set(OrderTable.CurrencyCode, frozen.Currency)
            .Set(OrderTable.RequestedBy, Requester)
            .Set(OrderTable.RequestedOn, frozen.RequestedOn)
            .Set(OrderTable.RequestKey, requestKey)
            .Set(OrderTable.Purpose, purpose)
            .Set(OrderTable.PolicyId, offer.Policy.Row.Reference)
            .Set(OrderTable.ExpiresOn, frozen.ExpiresOn)
            .Set(OrderTable.DueOn, Earlier(frozen.ExpiresOn, RemindOn))
            .Set(OrderTable.RemindOn, RemindOn)
            .Set(OrderTable.Reminders, 0)
            .Set(OrderTable.Approvals, 0)
            .Set(OrderTable.Frozen, frozen.Canonical())
            .Set(OrderTable.Hash, frozen.Hash())
            .Set(OrderTable.OwnerId, Requester);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    public IEnumerable<Row> Lines(Row order, int number, IReadOnlyList<OfferedLine> offered) =>
        frozen.Lines.Select(
            (line, index) =>
                new Row(OrderLineTable.Table)
                    .Set(OrderLineTable.Name, Cut($"{number}-{line.Number}: {offered[index].Name}"))
                    .SetParent(OrderLineTable.OrderId, OrderLineTable.OrderKey, order.Reference)
                    .Set(OrderLineTable.Number, line.Number)
                    .Set(OrderLineTable.Act, line.Act)
                    .Set(OrderLineTable.BundleId, line.Bundle)
                    .Set(OrderLineTable.Options, Json.Write(line.Options.ToDictionary(one => one.Key, one => one.Value)))
                    .Set(OrderLineTable.Amount, line.Amount)
                    .Set(OrderLineTable.CurrencyCode, frozen.Currency)
                    .Set(OrderLineTable.State, OrderState.Requested)
                    .Set(OrderLineTable.OpenKey, offer.Subject.OpenKey(line.Act, line.Bundle))
                    .Set(OrderLineTable.PromisedHours, line.PromisedHours)
                    .Set(OrderLineTable.Reads, 0)
                    .Set(OrderLineTable.OwnerId, Requester)
        );

    private static string Cut(string name) => name.Length <= 200 ? name : name.Substring(0, 199) + "…";
}
