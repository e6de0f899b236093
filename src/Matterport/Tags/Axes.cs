namespace MatterportForDataverse.Matterport.Tags;

/// <summary>
/// Positions go between two sets of axes: the API's, whose Z points up, and the viewer's and its links', whose Y does
/// (https://matterport.github.io/developer-docs/overview/concepts/).
/// </summary>
public static class Axes
{
    /// <summary>What the viewer calls a position of the API's.</summary>
    public static Position ToViewer(Position position) => new(position.X, position.Z, -position.Y);

    /// <summary>What the API calls a position of the viewer's.</summary>
    public static Position ToApi(Position position) => new(position.X, -position.Z, position.Y);
}
