namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A place on Earth in degrees (WGS 84).</summary>
/// <param name="Latitude">North is positive.</param>
/// <param name="Longitude">East is positive.</param>
public sealed record GeoPoint(double Latitude, double Longitude);
