namespace MatterportForDataverse.Packing.Shapes;

/// <summary>Says which name was probably meant.</summary>
internal static class Nearness
{
    private const int MostMistakes = 2;

    /// <summary>A sentence that names the nearest of the names, or what else can be done.</summary>
    public static string Cure(string written, IEnumerable<string> names) =>
        names.Select(name => (name, distance: Distance(written, name))).OrderBy(it => it.distance).FirstOrDefault()
            is { name: not null, distance: <= MostMistakes } near
            ? $"Perhaps {near.name} is meant."
            : "Take it away, or put it where it belongs.";

    // Letters to change, add or leave out (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
