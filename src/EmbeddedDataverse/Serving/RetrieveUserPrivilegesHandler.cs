using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// The function RetrieveUserPrivileges: the privileges that a user holds by their roles and those of their teams, each once, at the best
/// level.
/// </summary>
internal sealed class RetrieveUserPrivilegesHandler(Func<Guid, IReadOnlyDictionary<string, PrivilegeLevel>> privilegesOf)
{
    public const string Name = "Microsoft.Dynamics.CRM.RetrieveUserPrivileges";

    public WebApiResponse Handle(WebApiRequest request, EntityReference user)
    {
        request.AllowOptions();
        var id = RetrieveHandler.Retrieve(request, user, new ColumnSet(false)).Id;
        var privileges = privilegesOf(id)
            .Where(held => held.Value != PrivilegeLevel.None)
            .OrderBy(held => held.Key, StringComparer.Ordinal);
        return new(
            200,
            new JsonObject
            {
                ["@odata.context"] = request.ContextUrl(Name + "Response"),
                ["RolePrivileges"] = new JsonArray([.. privileges.Select(held => (JsonNode)Privilege(held.Key, held.Value))]),
            }
        );
    }

    /// <summary>The id of a privilege.</summary>
    public static Guid IdOf(string name) => NameId.Of(name);

    private static JsonObject Privilege(string name, PrivilegeLevel level) =>
        new JsonObject
        {
            ["Depth"] = level.ToString(),
            ["PrivilegeId"] = IdOf(name),
            ["BusinessUnitId"] = WellKnownRows.BusinessUnit,
            ["PrivilegeName"] = name,
        };
}
