namespace Microsoft.Xrm.Sdk;

/// <summary>Opens the platform as somebody.</summary>
public interface IOrganizationServiceFactory
{
    /// <param name="userId">Whom to act as: a user, <see cref="Guid.Empty"/> for the user of the context, null for the system.</param>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
