using MatterportForDataverse.Playground.Properties;

namespace MatterportForDataverse.Playground.Results;

/// <summary>What the file brought.</summary>
/// <param name="File">The file.</param>
/// <param name="Created">Properties that are new.</param>
/// <param name="Updated">Properties that have changed.</param>
/// <param name="Unchanged">Properties that are as they were.</param>
/// <param name="Visits">Site visits that there are now.</param>
/// <param name="BadRows">Lines that were not used, in their order.</param>
/// <param name="IgnoredColumns">Columns that were not used, by their headings.</param>
/// <param name="IsAnsi">Whether the file was taken for Windows-1252.</param>
internal sealed record ImportResult(
    string File,
    int Created,
    int Updated,
    int Unchanged,
    int Visits,
    IReadOnlyList<BadRow> BadRows,
    IReadOnlyList<string> IgnoredColumns,
    bool IsAnsi
);
