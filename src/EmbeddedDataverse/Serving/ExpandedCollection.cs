using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// The rows that point to each row, up to 5,000 of them, with a link to the same rows as a collection of their own
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables).
/// </summary>
/// <param name="one">The table of the row.</param>
/// <param name="relationship">The relationship, whose name is that of the navigation property.</param>
/// <param name="many">The table of the rows.</param>
/// <param name="options">What the request says of them.</param>
/// <param name="address">The address of the collection, below that of the row.</param>
/// <param name="rows">Writes rows of that table.</param>
internal sealed class ExpandedCollection(
    TableMetadata one,
    RelationshipMetadata relationship,
    TableMetadata many,
    ODataOptions options,
    string address,
    RowSerializer rows
) : Expansion(relationship.Name, options.Select())
{
    public override Action<JsonObject> Take(WebApiRequest request, Entity row)
    {
        var query = new QueryExpression(many.Name)
        {
            ColumnSet = new([.. Selected.Columns.Select(column => column.Name).Union([relationship.Column])]),
            PageInfo = new PagingInfo { Count = options.Top() ?? 0, PageNumber = 1 },
        };
        query.Orders.AddRange(options.OrderBy());
        options.AddFilterTo(query);
        query.Criteria.AddFilter(Pointing(relationship, row.Id));
        var related = request.Service.RetrieveMultiple(query).Entities;
        return to =>
        {
            to[Property] = new JsonArray([.. related.Select(JsonNode (found) => rows.ToJson(found, Selected.Columns))]);
            to[Property + "@odata.nextLink"] = $"{request.AddressOf(one, row.Id)}/{address}";
        };
    }

    /// <summary>The condition that a row points to one of the other table.</summary>
    public static FilterExpression Pointing(RelationshipMetadata relationship, Guid id)
    {
        var filter = new FilterExpression();
        filter.AddCondition(relationship.Column, ConditionOperator.Equal, id);
        return filter;
    }
}
