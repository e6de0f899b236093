namespace Microsoft.Xrm.Sdk;

/// <summary>Gets access tokens for the plug-in's managed identity. An environment may not offer it.</summary>
public interface IManagedIdentityService
{
    string AcquireToken(IEnumerable<string> scopes);

    string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes);
}
