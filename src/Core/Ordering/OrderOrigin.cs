namespace MatterportForDataverse.Core.Ordering;

/// <summary>Where an order is frozen or placed: a copy of an environment, or an older assembly, is another one.</summary>
/// <param name="OrganizationId">The ID of the environment's organization.</param>
/// <param name="SystemUserId">The ID of the user SYSTEM there.</param>
/// <param name="Version">The version of the solution that the assembly was built for.</param>
public sealed record OrderOrigin(Guid OrganizationId, Guid SystemUserId, string Version)
{
    /// <summary>Whether an order that was frozen elsewhere can be placed here.</summary>
    public bool MayPlace(FrozenRequest request) =>
        request.OrganizationId == OrganizationId
        && System.Version.TryParse(request.AssemblyVersion, out var frozen)
        && System.Version.TryParse(Version, out var own)
        && frozen <= own;
}
