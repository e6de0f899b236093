namespace MatterportForDataverse.Core.Jobs;

/// <summary>Texts that hold one thing a line.</summary>
internal static class Lines
{
    private static readonly char[] Breaks = ['\r', '\n'];

    /// <summary>The lines that are not blank, without the spaces around them.</summary>
    public static IEnumerable<string> Of(string? text) =>
        (text ?? "").Split(Breaks).Select(line => line.Trim()).Where(line => line.Length > 0);
}
