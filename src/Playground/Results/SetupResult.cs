using System.Text.Json.Serialization;

namespace MatterportForDataverse.Playground.Results;

/// <summary>What was opened.</summary>
internal sealed record SetupResult(
    string? MatterportUrl,
    string DataverseUrl,
    int Models,
    [property: JsonPropertyName("planted")] int SampleModels,
    string Solution,
    int Tables,
    int CustomApis,
    int Steps,
    int Roles,
    IReadOnlyList<SetupCheckResult> Checks
);
