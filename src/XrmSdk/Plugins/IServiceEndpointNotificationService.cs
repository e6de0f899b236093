namespace Microsoft.Xrm.Sdk;

/// <summary>Posts the execution context to a registered service endpoint.</summary>
public interface IServiceEndpointNotificationService
{
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}
