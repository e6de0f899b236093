using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// The bounds that "last x months" and other relative dates mean at a moment: whole days counted from midnight, up to or from the moment
/// (<see href="https://markcarrington.dev/2020/08/25/fetchxml-date-filtering/" />). Time zones are UTC here, and a week begins on Sunday.
/// </summary>
internal static class DateBounds
{
    private const int MaxPeriods = 10_000;

    /// <summary>The bounds of an operator, or null when it is none that speaks of dates.</summary>
    public static IReadOnlyList<(ConditionOperator Kind, DateTime Bound)>? Of(ConditionOperator kind, DateTime now, object? value)
    {
        var today = now.Date;
        return kind switch
        {
            ConditionOperator.On => Within(Day(value), Day(value).AddDays(1)),
            ConditionOperator.OnOrAfter => [(ConditionOperator.GreaterEqual, Day(value))],
            ConditionOperator.OnOrBefore => [(ConditionOperator.LessThan, Day(value).AddDays(1))],
            ConditionOperator.Today or ConditionOperator.Yesterday or ConditionOperator.Tomorrow => Days(
                today.AddDays(kind - ConditionOperator.Today),
                1
            ),
            ConditionOperator.LastWeek or ConditionOperator.ThisWeek or ConditionOperator.NextWeek => Days(
                today.AddDays(7 * (kind - ConditionOperator.ThisWeek) - (int)today.DayOfWeek),
                7
            ),
            ConditionOperator.LastMonth or ConditionOperator.ThisMonth or ConditionOperator.NextMonth => Month(
                today.AddDays(1 - today.Day).AddMonths(kind - ConditionOperator.ThisMonth)
            ),
            ConditionOperator.LastYear or ConditionOperator.ThisYear or ConditionOperator.NextYear => Year(
                today.Year + (kind - ConditionOperator.ThisYear)
            ),
            ConditionOperator.Last7Days => Since(today.AddDays(-7), now),
            ConditionOperator.Next7Days => Until(now, today.AddDays(8)),
            _ => OfPeriods(kind, now, today, value),
        };
    }

    private static (ConditionOperator Kind, DateTime Bound)[]? OfPeriods(
        ConditionOperator kind,
        DateTime now,
        DateTime today,
        object? value
    ) =>
        kind switch
        {
            ConditionOperator.LastXDays => Since(today.AddDays(-Periods(value)), now),
            ConditionOperator.LastXWeeks => Since(today.AddDays(-7 * Periods(value)), now),
            ConditionOperator.LastXMonths => Since(today.AddMonths(-Periods(value)), now),
            ConditionOperator.LastXYears => Since(Years(today, -Periods(value)), now),
            ConditionOperator.NextXDays => Until(now, today.AddDays(1 + Periods(value))),
            ConditionOperator.NextXWeeks => Until(now, today.AddDays(1 + (7 * Periods(value)))),
            ConditionOperator.NextXMonths => Until(now, today.AddDays(1).AddMonths(Periods(value))),
            ConditionOperator.NextXYears => Until(now, Years(today.AddDays(1), Periods(value))),
            ConditionOperator.OlderThanXDays => Before(today.AddDays(-Periods(value))),
            ConditionOperator.OlderThanXWeeks => Before(today.AddDays(-7 * Periods(value))),
            ConditionOperator.OlderThanXMonths => Before(today.AddMonths(-Periods(value))),
            ConditionOperator.OlderThanXYears => Before(Years(today, -Periods(value))),
            _ => null,
        };

    private static (ConditionOperator, DateTime)[] Within(DateTime from, DateTime to) =>
        [(ConditionOperator.GreaterEqual, from), (ConditionOperator.LessThan, to)];

    private static (ConditionOperator, DateTime)[] Days(DateTime from, int days) => Within(from, from.AddDays(days));

    private static (ConditionOperator, DateTime)[] Month(DateTime first) => Within(first, first.AddMonths(1));

    private static (ConditionOperator, DateTime)[] Year(int year) =>
        Within(new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private static (ConditionOperator, DateTime)[] Since(DateTime from, DateTime now) =>
        [(ConditionOperator.GreaterEqual, from), (ConditionOperator.LessEqual, now)];

    private static (ConditionOperator, DateTime)[] Until(DateTime now, DateTime to) => Within(now, to);

    private static (ConditionOperator, DateTime)[] Before(DateTime to) => [(ConditionOperator.LessThan, to)];

    // What lies outside the calendar is as good as its end.
    private static DateTime Years(DateTime from, int years) =>
        from.Year + years is > 1 and < 9999 ? from.AddYears(years) : new(years < 0 ? 1 : 9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static DateTime Day(object? value) =>
        value is DateTime time ? time.Date : throw OrganizationFault.Invalid("The operator compares with a date; none was given.");

    private static int Periods(object? value) =>
        value is int count and > 0 and <= MaxPeriods
            ? count
            : throw OrganizationFault.Invalid($"The operator counts periods: a whole number from 1 to {MaxPeriods} is needed.");
}
