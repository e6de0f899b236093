using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// GET of many rows: by fetch XML, or by <c>$select</c>, <c>$filter</c>, <c>$top</c>, <c>$orderby</c>, <c>$count</c> and <c>$expand</c>.
/// </summary>
internal sealed class RetrieveMultipleHandler(TableMetadata table, NavigationProperties navigations, EdmTypes types)
{
    public WebApiResponse Handle(WebApiRequest request)
    {
        var query = request.Query.ContainsKey("fetchXml")
            ? FetchRequest.Read(request, table, types)
            : ODataRequest.Read(request, table, types);
        var result = request.Service.RetrieveMultiple(query.Query);
        var rows = new RowSerializer(table, navigations, request.Prefer);
        var body = new JsonObject { ["@odata.context"] = request.ContextUrl(table.EntitySetName + query.Projection) };
        Count(body, request, query, result);
        if (query.IsFetch && result.MoreRecords)
        {
            Annotate(body, request, "Microsoft.Dynamics.CRM.fetchxmlpagingcookie", SkipToken.After(query.Page, result.PagingCookie).Text);
            Annotate(body, request, "Microsoft.Dynamics.CRM.morerecords", true);
        }

        body["value"] = new JsonArray([.. result.Entities.Select(JsonNode (row) => ToJson(row, query, rows))]);
        if (query.HasNextLink && result.MoreRecords)
        {
            body["@odata.nextLink"] = NextLink(request, SkipToken.After(query.Page, result.PagingCookie));
        }

        return new(200, body);
    }

    private static JsonObject ToJson(Entity row, RowsQuery query, RowSerializer rows)
    {
        var expanded = query.Expanded.Select(lookup => (lookup.Property, Row: lookup.Take(row))).ToArray();
        var json = rows.ToJson(row, query.Selected?.Columns);
        foreach (var (property, joined) in expanded)
        {
            json[property] = joined;
        }

        return json;
    }

    private static void Count(JsonObject body, WebApiRequest request, RowsQuery query, EntityCollection result)
    {
        Annotate(body, request, "Microsoft.Dynamics.CRM.totalrecordcount", result.TotalRecordCount);
        Annotate(body, request, "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", result.TotalRecordCountLimitExceeded);
        if (query.IncludesCount)
        {
            body["@odata.count"] = result.TotalRecordCount;
        }
    }

    private static void Annotate(JsonObject body, WebApiRequest request, string annotation, JsonNode value)
    {
        if (request.Prefer.Includes(annotation))
        {
            body["@" + annotation] = value;
        }
    }

    private static string NextLink(WebApiRequest request, SkipToken token)
    {
        var options = request
            .Query.Where(option => option.Key != SkipToken.Option)
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}");
        return $"{request.Root}{request.Path}?{string.Join('&', options.Append($"{SkipToken.Option}={Uri.EscapeDataString(token.Text)}"))}";
    }
}
