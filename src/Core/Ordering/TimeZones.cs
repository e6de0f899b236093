using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Time zones by the IDs that Windows and Dataverse use, on systems too that know others only.</summary>
public static class TimeZones
{
    /// <summary>The time zone of an ID of Windows, or of the system.</summary>
    /// <exception cref="OrderException">There is no such time zone.</exception>
    public static TimeZoneInfo Find(string? id) =>
        Known(id) ?? throw new OrderException(Phrase.Of("order.time-zone-unknown").With("zone", id), ErrorKind.Invalid);

    /// <summary>Whether there is such a time zone.</summary>
    public static bool IsKnown(string? id) => Known(id) is not null;

    private static TimeZoneInfo? Known(string? id) =>
        string.IsNullOrWhiteSpace(id) ? null
        : OfSystem(id!) is { } zone ? zone
        : WindowsZones.Cities.TryGetValue(id!, out var city) ? OfSystem(city)
        : null;

    private static TimeZoneInfo? OfSystem(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }
}
