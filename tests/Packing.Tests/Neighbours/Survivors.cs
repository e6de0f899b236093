namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>The list survivors.txt: under a line with a reason, the broken copies that an import takes for it.</summary>
internal static class Survivors
{
    private const string Reason = "# ";

    /// <summary>The reason for each.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        var reasons = new Dictionary<string, string>();
        var reason = "";
        foreach (var line in File.ReadLines(Repository.At("tests", "Packing.Tests", "Neighbours", "survivors.txt")))
        {
            if (line.StartsWith(Reason, StringComparison.Ordinal))
            {
                reason = line[Reason.Length..];
            }
            else if (line.Length > 0)
            {
                reasons.Add(line, reason.Length > 0 ? reason : throw new InvalidDataException($"{line} has no reason."));
            }
        }

        return reasons;
    }
}
