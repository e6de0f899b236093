using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>An account as orders see it: whether they are placed, and by which calendar they are counted.</summary>
/// <param name="Reference">The row of <c>mpt_account</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Mode">Whether orders are placed.</param>
/// <param name="Zone">The time zone of budgets, limits, and policies.</param>
public sealed record OrderAccount(RowReference Reference, string Name, OrderMode Mode, TimeZoneInfo Zone)
{
    /// <summary>When approvers are reminded.</summary>
    public WorkingHours Hours { get; init; } = new(WorkingDays.MondayToFriday, WorkingHours.UsualFrom, WorkingHours.UsualUntil, Zone);

    private static readonly string[] Columns =
    [
        AccountTable.Name.Name,
        AccountTable.OrderMode.Name,
        AccountTable.TimeZone.Name,
        AccountTable.StateCode.Name,
        AccountTable.WorkingDays.Name,
        AccountTable.WorkingHoursFrom.Name,
        AccountTable.WorkingHoursUntil.Name,
    ];

    /// <summary>Reads it.</summary>
    /// <exception cref="RowNotFoundException">There is no such account.</exception>
    /// <exception cref="OrderException">Its time zone does not exist.</exception>
    public static OrderAccount Load(IRows system, Guid id)
    {
        var row = system.Get(RowKey.Of(AccountTable.Table, id), Columns);
        var isActive = row.Get(AccountTable.StateCode) is not RowState.Inactive;
        var zone = row.Get(AccountTable.TimeZone) is { Length: > 0 } named ? TimeZones.Find(named) : TimeZoneInfo.Utc;
        var mode = isActive ? row.Get(AccountTable.OrderMode) ?? OrderMode.Off : OrderMode.Off;
        return new(row.Reference, row.Get(AccountTable.Name) ?? "", mode, zone)
        {
            Hours = new WorkingHours(
                row.Get(AccountTable.WorkingDays) ?? WorkingDays.MondayToFriday,
                row.Get(AccountTable.WorkingHoursFrom) ?? WorkingHours.UsualFrom,
                row.Get(AccountTable.WorkingHoursUntil) ?? WorkingHours.UsualUntil,
                zone
            ),
        };
    }

    /// <summary>
    /// Takes the next number. The write keeps the account's row to this transaction until it ends, so that no two requests look at the same
    /// budget and both fit in.
    /// </summary>
    /// <param name="system">The rows as the system, within the transaction of a custom API.</param>
    /// <exception cref="RowChangedException">Somebody else requests for the account at this moment.</exception>
    public int TakeNumber(IRows system)
    {
        var row = system.Get(RowKey.Of(AccountTable.Table, Reference.Id), [AccountTable.LastOrderNumber.Name]);
        var number = 1 + (row.Get(AccountTable.LastOrderNumber) ?? 0);
        Keep(system, row, number);
        return number;
    }

    /// <summary>
    /// Keeps the account's row to this transaction until it ends, so that no two approvals look at the same limits and both fit in.
    /// </summary>
    /// <param name="system">The rows as the system, within the transaction of a custom API.</param>
    /// <exception cref="RowChangedException">Somebody else requests or approves for the account at this moment.</exception>
    public void Hold(IRows system)
    {
        var row = system.Get(RowKey.Of(AccountTable.Table, Reference.Id), [AccountTable.LastOrderNumber.Name]);
        Keep(system, row, row.Get(AccountTable.LastOrderNumber));
    }

    private static void Keep(IRows system, Row account, int? number) =>
        system.Update(new Row(AccountTable.Table) { Id = account.Id, Version = account.Version }.Set(AccountTable.LastOrderNumber, number));
}
