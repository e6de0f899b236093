using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>
/// RetrievePrincipalAccess: what a user may do with a row. The genuine answer is an enumeration of another assembly of the SDK, with
/// these names and numbers (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights).
/// </summary>
internal sealed class PrincipalAccess(Organization organization, RequestContext context)
{
    [Flags]
    private enum AccessRights
    {
        None = 0,
        ReadAccess = 1,
        WriteAccess = 2,
        AppendAccess = 4,
        AppendToAccess = 16,
        CreateAccess = 32,
        DeleteAccess = 65536,
        ShareAccess = 262144,
        AssignAccess = 524288,
    }

    private static readonly Dictionary<string, AccessRights> Rights = new()
    {
        ["Read"] = AccessRights.ReadAccess,
        ["Write"] = AccessRights.WriteAccess,
        ["Append"] = AccessRights.AppendAccess,
        ["AppendTo"] = AccessRights.AppendToAccess,
        ["Create"] = AccessRights.CreateAccess,
        ["Delete"] = AccessRights.DeleteAccess,
        ["Share"] = AccessRights.ShareAccess,
        ["Assign"] = AccessRights.AssignAccess,
    };

    public object Of(EntityReference target, EntityReference principal)
    {
        if (principal.LogicalName != "systemuser")
        {
            throw OrganizationFault.NotSimulated($"RetrievePrincipalAccess of a {principal.LogicalName}");
        }

        var table =
            organization.Package.Tables.TryGetValue(target.LogicalName, out var known) && known.UserOwned
                ? known
                : throw OrganizationFault.NotSimulated($"RetrievePrincipalAccess to a row of {target.LogicalName}, which nobody owns");
        var row =
            organization.Finder.ById(table, target.Id, context.Transaction) ?? throw OrganizationFault.NotFound(table.Name, target.Id);
        var reader = organization.Security.AccessOf(context.Caller);
        reader.Demand(context.Caller.UserId, "Read", table, row);
        var access = organization.Security.AccessOf(principal.Id);
        return Rights
            .Where(right => access.Reaches(access.Level(right.Key, table), table, row))
            .Aggregate(AccessRights.None, (held, right) => held | right.Value);
    }
}
