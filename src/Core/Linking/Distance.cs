namespace MatterportForDataverse.Core.Linking;

/// <summary>How far apart two places are, on a sphere of the earth's mean radius.</summary>
internal static class Distance
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>Metres, or null when one place is unknown.</summary>
    public static double? Metres(MatchFacts one, MatchFacts other)
    {
        if (
            one.Latitude is not { } lat1
            || one.Longitude is not { } long1
            || other.Latitude is not { } lat2
            || other.Longitude is not { } long2
        )
        {
            return null;
        }

        var (north1, north2) = (Radians(lat1), Radians(lat2));
        var half =
            Math.Pow(Math.Sin((north2 - north1) / 2), 2)
            + Math.Cos(north1) * Math.Cos(north2) * Math.Pow(Math.Sin((Radians(long2) - Radians(long1)) / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(decimal degrees) => (double)degrees * Math.PI / 180;
}
