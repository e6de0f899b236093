namespace MatterportForDataverse.Core.Places;

/// <summary>How far two places lie apart.</summary>
internal static class Distance
{
    /// <summary>Nearer than this, they are one place.</summary>
    public const double SideBySide = 40;

    /// <summary>Farther than this, they are two.</summary>
    public const double Apart = 1000;

    private const double EarthRadius = 6_371_000;
    private const double LeastCosine = 0.01;

    /// <summary>Metres between them; null where one of them is unknown.</summary>
    public static double? Between(Place one, Place other)
    {
        if (!one.HasCoordinates || !other.HasCoordinates)
        {
            return null;
        }

        var (north, south) = (Radians(one.Facts.Latitude!.Value), Radians(other.Facts.Latitude!.Value));
        var across = Math.Sin((south - north) / 2);
        var along = Math.Sin(Radians(other.Facts.Longitude!.Value - one.Facts.Longitude!.Value) / 2);
        var chord = (across * across) + (Math.Cos(north) * Math.Cos(south) * along * along);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>As many metres as degrees, to the north and to the east of a place with coordinates.</summary>
    public static (double North, double East) Degrees(Place place, double metres)
    {
        var north = metres / EarthRadius * 180 / Math.PI;
        return (north, north / Math.Max(LeastCosine, Math.Cos(Radians(place.Facts.Latitude!.Value))));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
