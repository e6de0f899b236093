using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>GET of one row.</summary>
internal sealed class RetrieveHandler(TableMetadata table, NavigationProperties navigations, EdmTypes types)
{
    public WebApiResponse Handle(WebApiRequest request, Guid id)
    {
        request.AllowOptions("$select");
        var (row, json) = Read(request, id);

        // With annotations a row may look new though it is not: they come from other rows.
        return request.IfNoneMatch == $"W/\"{row.RowVersion}\"" && request.Prefer.Annotations.Count == 0 ? new(304, null) : new(200, json);
    }

    /// <summary>The row as it is now.</summary>
    public (Entity Row, JsonObject Json) Read(WebApiRequest request, Guid id)
    {
        var selected = new ODataOptions(request, table, types).Select();
        var row = request.Service.Retrieve(table.Name, id, selected.Set);
        var json = new RowSerializer(table, navigations, request.Prefer).ToJson(row, selected.Columns);
        json.Insert(0, "@odata.context", request.ContextUrl($"{table.EntitySetName}{selected.Projection}/$entity"));
        return (row, json);
    }
}
