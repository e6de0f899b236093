using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>GET of one row.</summary>
internal sealed class RetrieveHandler(TableMetadata table, EdmTypes types)
{
    public WebApiResponse Handle(WebApiRequest request, EntityReference row)
    {
        request.AllowOptions("$select", "$expand");
        var found = Read(request, row, ExpandOption.Read(request, table, types));

        // With annotations a row may look new though it is not: they come from other rows, and so does what is expanded.
        return request.IfNoneMatch == found.ETag && request.Prefer.Annotations.Count == 0 && !request.Query.ContainsKey("$expand")
            ? new(304, null)
            : found;
    }

    /// <summary>The row as it is now.</summary>
    public WebApiResponse Read(WebApiRequest request, EntityReference row, IReadOnlyList<Expansion> expanded)
    {
        var selected = new ODataOptions(request, table, types).Select();
        var found = expanded.Count > 0 ? Query(request, row, selected, expanded) : Retrieve(request, row, selected.Set);
        var json = new RowsJson(table, types, request, selected, expanded).Of(found);
        json.Insert(0, "@odata.context", request.ContextUrl($"{table.EntitySetName}{selected.ProjectionWith(expanded)}/$entity"));
        return new(200, json) { ETag = $"W/\"{found.RowVersion}\"" };
    }

    /// <summary>A row as the caller may read it; refused when there is none.</summary>
    public static Entity Retrieve(WebApiRequest request, EntityReference row, ColumnSet columns) =>
        ((RetrieveResponse)request.Service.Execute(new RetrieveRequest { Target = row, ColumnSet = columns })).Entity;

    // Lookups are joined by a query, which would find nothing where a Retrieve refuses.
    private Entity Query(WebApiRequest request, EntityReference row, SelectedColumns selected, IReadOnlyList<Expansion> expanded)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = selected.Set };
        query.Criteria.AddCondition(table.PrimaryKey.Name, ConditionOperator.Equal, Retrieve(request, row, new ColumnSet(false)).Id);
        query.LinkEntities.AddRange(expanded.Select(one => one.Link(table)).OfType<LinkEntity>());
        return request.Service.RetrieveMultiple(query).Entities[0];
    }
}
