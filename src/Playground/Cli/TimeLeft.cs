using System.Globalization;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>How long work will still take, if it goes on as it did.</summary>
internal static class TimeLeft
{
    /// <summary>In words.</summary>
    /// <returns>Null when nothing is done yet.</returns>
    public static string? Of(long done, long total, TimeSpan elapsed) =>
        done <= 0 ? null
        : done >= total ? "almost done"
        : $"about {Words(elapsed * ((double)(total - done) / done))} left";

    private static string Words(TimeSpan time) =>
        time.TotalSeconds < 90 ? Text($"{Math.Max(1, Math.Round(time.TotalSeconds)):0} s")
        : time.TotalMinutes < 90 ? Text($"{time.TotalMinutes:0} min")
        : Text($"{time.TotalHours:0.0} h");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
