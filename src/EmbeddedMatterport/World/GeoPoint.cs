namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>A place on Earth in degrees (WGS 84).</summary>
public sealed record GeoPoint(double Latitude, double Longitude);
