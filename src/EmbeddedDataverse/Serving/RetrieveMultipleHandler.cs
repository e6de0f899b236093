using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// GET of many rows: by fetch XML, or by <c>$select</c>, <c>$filter</c>, <c>$top</c>, <c>$orderby</c>, <c>$count</c> and <c>$expand</c>.
/// </summary>
internal sealed class RetrieveMultipleHandler(TableMetadata table, EdmTypes types)
{
    /// <param name="request">The request.</param>
    /// <param name="condition">What the rows have to meet besides its filter; null for nothing.</param>
    public WebApiResponse Handle(WebApiRequest request, FilterExpression? condition = null)
    {
        var query =
            request.Query.ContainsKey("fetchXml") && condition is null
                ? FetchRequest.Read(request, table, types)
                : ODataRequest.Read(request, table, types, condition);
        var result = request.Service.RetrieveMultiple(query.Query);
        var rows = new RowsJson(table, types, request, query.Selected, query.Expanded);
        var body = new JsonObject { ["@odata.context"] = request.ContextUrl(table.EntitySetName + query.Projection) };
        Count(body, request, query, result);
        if (query.IsFetch && result.MoreRecords)
        {
            Annotate(body, request, "Microsoft.Dynamics.CRM.fetchxmlpagingcookie", SkipToken.After(query.Page, result.PagingCookie).Text);
            Annotate(body, request, "Microsoft.Dynamics.CRM.morerecords", true);
        }

        body["value"] = new JsonArray([.. result.Entities.Select(JsonNode (row) => rows.Of(row))]);
        if (query.HasNextLink && result.MoreRecords)
        {
            body["@odata.nextLink"] = NextLink(request, SkipToken.After(query.Page, result.PagingCookie));
        }

        return new(200, body);
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
