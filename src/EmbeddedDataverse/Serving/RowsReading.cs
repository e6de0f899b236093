using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>GET of many rows: by fetch XML, or by <c>$select</c>, <c>$filter</c>, <c>$top</c>, <c>$orderby</c> and <c>$count</c>.</summary>
internal sealed class RowsReading(TableMetadata table, Navigations navigations, EdmTables tables)
{
    public WebApiAnswer Answer(WebApiRequest request)
    {
        var asked = request.Query.ContainsKey("fetchXml") ? FetchAsked.Of(request, table) : OptionsAsked.Of(request, table, tables);
        var found = request.Service.RetrieveMultiple(asked.Query);
        var rows = new RowJson(table, navigations, request.Prefer);
        var answer = new JsonObject { ["@odata.context"] = request.Context(table.EntitySetName + asked.ColumnNames) };
        Count(answer, request, asked, found);
        if (asked.IsFetch && found.MoreRecords)
        {
            Annotate(answer, request, "Microsoft.Dynamics.CRM.fetchxmlpagingcookie", PageToken.After(asked.Page, found.PagingCookie).Text);
            Annotate(answer, request, "Microsoft.Dynamics.CRM.morerecords", true);
        }

        answer["value"] = new JsonArray([.. found.Entities.Select(row => (JsonNode)rows.Of(row, asked.Columns))]);
        if (asked.LinksOn && found.MoreRecords)
        {
            answer["@odata.nextLink"] = NextLink(request, PageToken.After(asked.Page, found.PagingCookie));
        }

        return new(200, answer);
    }

    private static void Count(JsonObject answer, WebApiRequest request, RowsAsked asked, EntityCollection found)
    {
        Annotate(answer, request, "Microsoft.Dynamics.CRM.totalrecordcount", found.TotalRecordCount);
        Annotate(answer, request, "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
        if (asked.Counts)
        {
            answer["@odata.count"] = found.TotalRecordCount;
        }
    }

    private static void Annotate(JsonObject answer, WebApiRequest request, string annotation, JsonNode value)
    {
        if (request.Prefer.Wants(annotation))
        {
            answer["@" + annotation] = value;
        }
    }

    private static string NextLink(WebApiRequest request, PageToken token)
    {
        var options = request
            .Query.Where(option => option.Key != PageToken.Option)
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}");
        return $"{request.Root}{request.Path}?{string.Join('&', options.Append($"{PageToken.Option}={Uri.EscapeDataString(token.Text)}"))}";
    }
}
