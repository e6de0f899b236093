namespace MatterportForDataverse.Playground.Properties;

/// <summary>A line of the file that was not used, and why.</summary>
internal sealed record BadRow(int Line, string Why);
