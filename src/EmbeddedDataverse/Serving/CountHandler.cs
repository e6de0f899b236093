using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// GET of the number of rows alone, as text; the platform counts no further than 5,000
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/count-rows).
/// </summary>
internal sealed class CountHandler(TableMetadata table, EdmTypes types)
{
    public const string Segment = "$count";

    /// <param name="request">The request.</param>
    /// <param name="condition">What the rows have to meet besides its filter; null for nothing.</param>
    public WebApiResponse Handle(WebApiRequest request, FilterExpression? condition = null)
    {
        request.AllowOptions("$filter");
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(false),
            PageInfo = new PagingInfo
            {
                Count = 1,
                PageNumber = 1,
                ReturnTotalRecordCount = true,
            },
        };
        new ODataOptions(request, table, types).AddFilterTo(query);
        if (condition is not null)
        {
            query.Criteria.AddFilter(condition);
        }

        var count = request.Service.RetrieveMultiple(query).TotalRecordCount;
        return WebApiResponse.Plain(count.ToString(CultureInfo.InvariantCulture));
    }
}
