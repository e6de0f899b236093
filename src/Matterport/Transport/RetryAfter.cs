using System.Globalization;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>Reads how long a server asks to wait: seconds, or an HTTP date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The wait, a day at most; null when there is none to be had (absent, negative, past, or nonsense).</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTime utcNow)
    {
        var text = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault()?.Trim() : null;
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text!.All(character => character is >= '0' and <= '9'))
        {
            return Capped(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : int.MaxValue);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? Capped((until.UtcDateTime - utcNow).TotalSeconds)
            : null;
    }

    private static TimeSpan? Capped(double seconds) => seconds <= 0 ? null : TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
}
