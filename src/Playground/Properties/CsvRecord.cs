namespace MatterportForDataverse.Playground.Properties;

/// <summary>A record of a CSV file: usually a line, more when a value in quotes has line breaks.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="LastLine">The line it ends on.</param>
/// <param name="Cells">Its values, trimmed.</param>
/// <param name="Broken">Why it cannot be read; null when it can.</param>
internal sealed record CsvRecord(int Line, int LastLine, IReadOnlyList<string> Cells, string? Broken);
