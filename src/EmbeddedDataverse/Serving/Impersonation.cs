using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// The user for whom a caller acts, by the headers <c>CallerObjectId</c> and <c>MSCRMCallerID</c>
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api).
/// </summary>
internal sealed class Impersonation(WebApiBackend backend)
{
    private const string ByObjectId = "CallerObjectId";
    private const string ById = "MSCRMCallerID";

    /// <summary>The organization service as the caller, or as the user whom a header names.</summary>
    public IOrganizationService ServiceFor(Guid caller, IHeaderDictionary headers)
    {
        var (objectId, id) = (Header(headers, ByObjectId), Header(headers, ById));
        if (objectId is null && id is null)
        {
            return backend.ServiceFor(caller, null);
        }

        // The privilege is asked for first, so that nobody learns from the answer who is there.
        _ = backend.ServiceFor(caller, caller);
        var system = backend.ServiceFor(WellKnownRows.SystemUser, null);
        var users = new[] { Find(system, objectId), id is null ? null : Existing(system, id.Value) }.OfType<Guid>().Distinct().ToList();
        return users is [var user]
            ? backend.ServiceFor(caller, user)
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"{ByObjectId} and {ById} name two users; send one of them.");
    }

    /// <summary>Refuses the headers within a batch, whose own headers count for all of it.</summary>
    public static void RefuseIn(IHeaderDictionary headers)
    {
        if (Header(headers, ByObjectId) is not null || Header(headers, ById) is not null)
        {
            throw OrganizationFault.NotSimulated($"{ByObjectId} and {ById} within a batch");
        }
    }

    private static Guid? Header(IHeaderDictionary headers, string name) =>
        headers[name].ToString() is not { Length: > 0 } text ? null
        : Guid.TryParse(text, out var id) ? id
        : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"The header {name} is the id of a user, not '{text}'.");

    private static Guid Existing(IOrganizationService system, Guid id) => system.Retrieve("systemuser", id, new ColumnSet(false)).Id;

    private static Guid? Find(IOrganizationService system, Guid? objectId)
    {
        if (objectId is null)
        {
            return null;
        }

        var query = new QueryExpression("systemuser");
        query.Criteria.AddCondition("azureactivedirectoryobjectid", ConditionOperator.Equal, objectId.Value.ToString("D"));
        return system.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id
            ?? throw OrganizationFault.Of(PlatformErrorCodes.NoMember, "The user is not a member of the organization.");
    }
}
