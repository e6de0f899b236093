namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>What was opened.</summary>
internal sealed record SetupFacts(
    string? MatterportUrl,
    string DataverseUrl,
    int Models,
    int Planted,
    string Solution,
    int Tables,
    int CustomApis,
    int Steps,
    int Roles,
    IReadOnlyList<CheckFacts> Checks
);
