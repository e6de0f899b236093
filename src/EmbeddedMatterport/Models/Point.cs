namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A place inside a model: metres, right-handed, Z up.</summary>
/// <param name="X">Along the first axis.</param>
/// <param name="Y">Along the second.</param>
/// <param name="Z">Up.</param>
public sealed record Point(double X, double Y, double Z)
{
    internal Point Plus(Point direction, double length) =>
        new(X + (direction.X * length), Y + (direction.Y * length), Z + (direction.Z * length));
}
