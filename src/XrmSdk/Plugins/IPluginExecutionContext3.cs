namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the user who signed in, whoever is impersonated.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    Guid AuthenticatedUserId { get; }
}
