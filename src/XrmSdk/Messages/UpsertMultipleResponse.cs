namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>
/// Says what became of each row, in the order of the targets. Hides the raw results, which stay reachable through the base type.
/// </summary>
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => Read<UpsertResponse[]>("Results");
}
