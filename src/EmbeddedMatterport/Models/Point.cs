namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A place inside a model: metres, right-handed, Z up.</summary>
internal sealed record Point(double X, double Y, double Z)
{
    public Point Plus(Point direction, double length) =>
        new(X + (direction.X * length), Y + (direction.Y * length), Z + (direction.Z * length));
}
