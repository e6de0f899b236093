namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says which row it was and whether it is new.</summary>
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Read<bool>("RecordCreated");

    public EntityReference Target => Read<EntityReference>("Target");
}
