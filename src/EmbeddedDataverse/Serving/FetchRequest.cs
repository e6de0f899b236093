using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads a GET of many rows that brings fetch XML; the page size that the client prefers is written into it.</summary>
internal static class FetchRequest
{
    public static RowsQuery Read(WebApiRequest request, TableMetadata table, EdmTypes types)
    {
        request.AllowOptions("fetchXml", "$count", SkipToken.Option);
        var text = request.Query["fetchXml"].ToString();
        var query = FetchReader.Read(text).Query;
        if (query.EntityName != table.Name)
        {
            throw OrganizationFault.Invalid($"The fetch XML asks for {query.EntityName}, the address for {table.EntitySetName}.");
        }

        var ownPages = query.TopCount is not null || query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0;
        var token = SkipToken.Read(request);
        var fetch = UntrustedXml.Parse(text);
        if (!ownPages && request.Prefer.PageSize is { } size)
        {
            Set(fetch, "count", size.ToString(CultureInfo.InvariantCulture));
            Set(fetch, "page", (token?.Page ?? 1).ToString(CultureInfo.InvariantCulture));
            Set(fetch, "paging-cookie", token?.Cookie);
        }

        var counts = new ODataOptions(request, table, types).Count();
        if (counts)
        {
            Set(fetch, "returntotalrecordcount", "true");
        }

        return new(
            new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)),
            token?.Page ?? Math.Max(query.PageInfo.PageNumber, 1)
        )
        {
            IsFetch = true,
            HasNextLink = !ownPages && request.Prefer.PageSize is not null,
            IncludesCount = counts || query.PageInfo.ReturnTotalRecordCount,
        };
    }

    private static void Set(XElement fetch, string attribute, string? value) => fetch.SetAttributeValue(attribute, value);
}
