using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// POST of CreateMultiple, UpdateMultiple and UpsertMultiple on a table
/// (https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations).
/// </summary>
internal sealed class BulkHandler(TableMetadata table, EdmTypes types)
{
    private const string Prefix = "Microsoft.Dynamics.CRM.";
    private const string Type = "@odata.type";
    private const string Id = "@odata.id";

    /// <summary>Whether it is the address of one of the actions, below the table.</summary>
    public static bool Handles(string? rest) => rest is Prefix + "CreateMultiple" or Prefix + "UpdateMultiple" or Prefix + "UpsertMultiple";

    public WebApiResponse Handle(WebApiRequest request, string rest)
    {
        request.AllowOptions();
        var targets =
            request.Body?["Targets"] as JsonArray
            ?? throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, "The body has Targets, an array of rows.");
        var message = new OrganizationRequest(rest[Prefix.Length..])
        {
            ["Targets"] = new EntityCollection([.. targets.Select(target => Row(request, target))]) { EntityName = table.Name },
        };
        if (message.RequestName == "CreateMultiple")
        {
            return CustomApiHandler.Execute(request, message);
        }

        request.Service.Execute(message);
        return new(204, null);
    }

    private Entity Row(WebApiRequest request, JsonNode? target)
    {
        var body = target as JsonObject ?? throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, "Each of the Targets is a row.");
        var type = body[Type] is { } given ? (JsonValues.As<string>(given) as string)?.TrimStart('#') : null;
        return type == Prefix + table.Name
            ? new RowBody(table, types.Navigations, request).Read(body, Named(request, body))
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"Each of the Targets has the {Type} {Prefix}{table.Name}.");
    }

    // By its address, which may have a key, or by its id among the columns.
    private EntityReference? Named(WebApiRequest request, JsonObject body) =>
        body[Id] is { } address && JsonValues.As<string>(address) is string text
            ? ResourcePath.Parse(request.PathOf(text)) is { Row: { } row, Rest: null } path && path.Name == table.EntitySetName
                ? row.In(table)
                : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"'{text}' is no row of {table.EntitySetName}.")
            : body[table.PrimaryKey.Name] is { } id && JsonValues.Id(id) is Guid named
                ? new(table.Name, named)
                : null;
}
