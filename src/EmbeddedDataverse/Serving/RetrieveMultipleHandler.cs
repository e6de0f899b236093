using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>GET of many rows: by fetch XML, or by <c>$select</c>, <c>$filter</c>, <c>$top</c>, <c>$orderby</c> and <c>$count</c>.</summary>
internal sealed class RetrieveMultipleHandler(TableMetadata table, NavigationProperties navigations, EdmTypes tables)
{
    public WebApiResponse Handle(WebApiRequest request)
    {
        var asked = request.Query.ContainsKey("fetchXml") ? FetchRequest.Read(request, table) : ODataRequest.Read(request, table, tables);
        var found = request.Service.RetrieveMultiple(asked.Query);
        var rows = new RowSerializer(table, navigations, request.Prefer);
        var answer = new JsonObject { ["@odata.context"] = request.Context(table.EntitySetName + asked.ColumnNames) };
        Count(answer, request, asked, found);
        if (asked.IsFetch && found.MoreRecords)
        {
            Annotate(answer, request, "Microsoft.Dynamics.CRM.fetchxmlpagingcookie", SkipToken.After(asked.Page, found.PagingCookie).Text);
            Annotate(answer, request, "Microsoft.Dynamics.CRM.morerecords", true);
        }

        answer["value"] = new JsonArray([.. found.Entities.Select(row => (JsonNode)rows.Of(row, asked.Columns))]);
        if (asked.HasNextLink && found.MoreRecords)
        {
            answer["@odata.nextLink"] = NextLink(request, SkipToken.After(asked.Page, found.PagingCookie));
        }

        return new(200, answer);
    }

    private static void Count(JsonObject answer, WebApiRequest request, RowsQuery asked, EntityCollection found)
    {
        Annotate(answer, request, "Microsoft.Dynamics.CRM.totalrecordcount", found.TotalRecordCount);
        Annotate(answer, request, "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
        if (asked.IncludesCount)
        {
            answer["@odata.count"] = found.TotalRecordCount;
        }
    }

    private static void Annotate(JsonObject answer, WebApiRequest request, string annotation, JsonNode value)
    {
        if (request.Prefer.Includes(annotation))
        {
            answer["@" + annotation] = value;
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
