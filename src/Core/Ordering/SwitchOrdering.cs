using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Somebody turns the ordering of an account off, to dry runs, or live, which takes two people.</summary>
/// <param name="call">Who calls.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class SwitchOrdering(CallerIdentities call, IRows system, Func<DateTime> now)
{
    /// <summary>How long a first person's wish to go live holds.</summary>
    public static readonly TimeSpan AskedFor = TimeSpan.FromDays(7);

    private const string Off = "off";
    private const string Dry = "dry-run";
    private const string Live = "live";

    /// <summary>Switches, or notes that a first person asked to go live.</summary>
    /// <exception cref="InvalidRequestException">There is no such mode.</exception>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="RowNotFoundException">There is no such account.</exception>
    public SwitchOrderingMessage.Response Handle(SwitchOrderingMessage.Request request)
    {
        var mode = request.Mode switch
        {
            Off => OrderMode.Off,
            Dry => OrderMode.DryRun,
            Live => OrderMode.Live,
            _ => throw new InvalidRequestException("Mode", "parameter.order-mode"),
        };
        var person = PersonalDecision.Of(call, system);
        var row = system.Get(
            RowKey.Of(AccountTable.Table, request.AccountId),
            [AccountTable.OrderMode.Name, AccountTable.LiveAskedBy.Name, AccountTable.LiveAskedOn.Name]
        );
        var waits = mode == OrderMode.Live && row.Get(AccountTable.OrderMode) != OrderMode.Live && !IsAskedByAnother(row, person);
        system.Update(waits ? Asked(row, person) : Switched(row, mode));
        return new SwitchOrderingMessage.Response
        {
            Mode = waits ? NameOf(row.Get(AccountTable.OrderMode) ?? OrderMode.Off) : request.Mode,
            Waiting = waits,
        };
    }

    private bool IsAskedByAnother(Row account, Guid person) =>
        account.Get(AccountTable.LiveAskedBy) is { } first
        && first.Id != person
        && account.Get(AccountTable.LiveAskedOn) + AskedFor > now();

    private Row Asked(Row account, Guid person) =>
        new Row(AccountTable.Table) { Id = account.Id, Version = account.Version }
            .Set(AccountTable.LiveAskedBy, new RowReference("systemuser", person))
            .Set(AccountTable.LiveAskedOn, now());

    internal static Row Switched(Row account, OrderMode mode) =>
        new Row(AccountTable.Table) { Id = account.Id, Version = account.Version }
            .Set(AccountTable.OrderMode, mode)
            .Set(AccountTable.LiveAskedBy, null)
            .Set(AccountTable.LiveAskedOn, null);

    private static string NameOf(OrderMode mode) =>
        mode switch
        {
            OrderMode.Live => Live,
            OrderMode.DryRun => Dry,
            _ => Off,
        };
}
