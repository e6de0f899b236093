namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Brings the row that was asked for.</summary>
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Read<Entity>("Entity");

    public object Notifications => Read<object>("Notifications");
}
