namespace MatterportForDataverse.Preview.App;

/// <summary>How many rows of a list are chosen while a button is on the bar.</summary>
/// <param name="Minimum">At least so many.</param>
/// <param name="Maximum">At most so many; null where it is not limited.</param>
internal sealed record Selection(int Minimum, int? Maximum)
{
    /// <summary>None: where a modern command without a rule stands on a list, the bar takes it away as soon as a row is chosen.</summary>
    public static readonly Selection Nothing = new(0, 0);
}
