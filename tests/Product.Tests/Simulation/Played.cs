namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What could be played and breaks a law that nobody has mended yet (docs/simulator.md).</summary>
internal static class Played
{
    /// <summary>
    /// An execution that ends between the two writes that retire a link, the record's and the link's: if the model comes back before it is
    /// retired again, the link leads and its record shows nothing.
    /// </summary>
    public static bool FaultsWithinRetiring => false;
}
