using System.Globalization;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>A date in a search with its precision: "2019-10" is the whole of that October, "2019-10-10T08:00:00Z" one second.</summary>
internal readonly record struct SearchDate(DateTime First, DateTime After)
{
    private static readonly (string Format, Func<DateTime, DateTime> Next)[] Forms =
    [
        ("yyyy", date => date.AddYears(1)),
        ("yyyy-MM", date => date.AddMonths(1)),
        ("yyyy-MM-dd", date => date.AddDays(1)),
        ("yyyy-MM-ddTHH:mm", date => date.AddMinutes(1)),
        ("yyyy-MM-ddTHH:mmK", date => date.AddMinutes(1)),
        ("yyyy-MM-ddTHH:mm:ss", date => date.AddSeconds(1)),
        ("yyyy-MM-ddTHH:mm:ssK", date => date.AddSeconds(1)),
        ("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", date => date.AddTicks(1)),
    ];

    public static SearchDate Parse(string text)
    {
        foreach (var (format, next) in Forms)
        {
            if (
                DateTime.TryParseExact(
                    text,
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var date
                )
            )
            {
                return new SearchDate(date, next(date));
            }
        }
        throw SearchLexer.SyntaxError($"'{text}' is not a date");
    }

    /// <summary>The first (or last) moment inside a range that starts (or ends) here.</summary>
    public DateTime Bound(bool lower, bool included) =>
        (lower, included) switch
        {
            (true, true) => First,
            (true, false) => After,
            (false, true) => After.AddTicks(-1),
            (false, false) => First.AddTicks(-1),
        };
}
