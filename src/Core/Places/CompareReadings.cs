namespace MatterportForDataverse.Core.Places;

/// <summary>What two readings say about street, number and unit.</summary>
internal sealed record ReadingMatch(Reading Mine, Reading Theirs, Found Street, Found Number, Found Unit)
{
    private Found[] All => [Street, Number, Unit];

    /// <summary>Less is better: a reading counts as a whole.</summary>
    public int Cost =>
        (All.Count(found => found.Finding == Finding.Differs) * 100)
        + (All.Count(found => found.Finding == Finding.Doubtful) * 10)
        + (Street.NeedsNear ? 3 : 0)
        + (Street.NeedsPostalCode ? 2 : 0)
        - All.Count(found => found.Finding == Finding.Agrees);
}

/// <summary>Finds the readings of two addresses that fit best.</summary>
internal static class CompareReadings
{
    /// <summary>The best of all readings.</summary>
    public static ReadingMatch Best(Place one, Place other, bool loosely)
    {
        ReadingMatch? best = null;
        foreach (var mine in one.Readings)
        {
            foreach (var theirs in other.Readings)
            {
                var match = new ReadingMatch(
                    mine,
                    theirs,
                    CompareStreets.Of(mine.Street, theirs.Street, loosely),
                    CompareNumbers.Of(mine.Number, theirs.Number),
                    CompareUnits.Of(UnitOf(one, mine), UnitOf(other, theirs))
                );
                best = best is null || match.Cost < best.Cost ? match : best;
            }
        }

        return best!;
    }

    // A name's unit counts only where the address has none.
    private static IReadOnlyList<UnitPart> UnitOf(Place place, Reading reading) => reading.Unit.Count > 0 ? reading.Unit : place.Name.Unit;
}
