using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>The user SYSTEM of an organization. Its id never changes, so each process asks for it once.</summary>
internal static class SystemUser
{
    private static readonly ConcurrentDictionary<Guid, Guid> Known = new();

    /// <param name="organization">The organization.</param>
    /// <param name="system">A service as the system.</param>
    public static Guid IdOf(Guid organization, Func<IOrganizationService> system) =>
        Known.GetOrAdd(organization, _ => (Guid)system().Execute(new OrganizationRequest("WhoAmI"))["UserId"]);
}
