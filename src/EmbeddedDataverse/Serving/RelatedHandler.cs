using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// GET of what lies below a row: the row that a lookup points to, the rows that point to it, their number, or one column
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api).
/// </summary>
internal sealed class RelatedHandler(TableMetadata table, EdmTypes types)
{
    private const string Raw = "$value";

    /// <param name="request">The request.</param>
    /// <param name="row">The row.</param>
    /// <param name="rest">The path below it.</param>
    public WebApiResponse Handle(WebApiRequest request, EntityReference row, string rest)
    {
        var segments = rest.Split('/');
        var more = segments.Length > 1 ? string.Join('/', segments[1..]) : null;
        if (types.Navigations.Many(table, segments[0]) is { } relationship && more is null or CountHandler.Segment)
        {
            return Many(request, row, relationship, more);
        }

        if (types.Navigations.Find(table, segments[0]) is var (lookup, targets) && more is null)
        {
            return One(request, row, lookup, targets);
        }

        return Column(segments[0]) is { } column && more is null or Raw
            ? Value(request, row, column, more is not null)
            : throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}");
    }

    private ColumnMetadata? Column(string property) => table.Columns.FirstOrDefault(one => EdmTypes.PropertyName(one) == property);

    private WebApiResponse Many(WebApiRequest request, EntityReference row, RelationshipMetadata relationship, string? more)
    {
        var many = types.Navigations.Table(relationship.Referencing);
        var pointing = ExpandedCollection.Pointing(relationship, RetrieveHandler.Retrieve(request, row, new ColumnSet(false)).Id);
        return more is null
            ? new RetrieveMultipleHandler(many, types).Handle(request, pointing)
            : new CountHandler(many, types).Handle(request, pointing);
    }

    private WebApiResponse One(WebApiRequest request, EntityReference row, ColumnMetadata lookup, IReadOnlyList<TableMetadata> targets)
    {
        var reference = RetrieveHandler.Retrieve(request, row, new ColumnSet(lookup.Name)).GetAttributeValue<EntityReference>(lookup.Name);
        return targets.FirstOrDefault(target => target.Name == reference?.LogicalName) is { } target
            ? new RetrieveHandler(target, types).Handle(request, reference!)
            : new(204, null);
    }

    private WebApiResponse Value(WebApiRequest request, EntityReference row, ColumnMetadata column, bool raw)
    {
        request.AllowOptions();
        if (column.Type == ColumnType.File)
        {
            throw OrganizationFault.NotSimulated($"file and image columns ({column.Name})");
        }

        var found = RetrieveHandler.Retrieve(request, row, new ColumnSet(column.Name));
        var value = RowSerializer.ToJson(found.Contains(column.Name) ? found[column.Name] : null, column.DateOnly);
        if (value is null)
        {
            return new(204, null);
        }

        var property = EdmTypes.PropertyName(column);
        return raw
            ? WebApiResponse.Plain(value.ToString())
            : new(
                200,
                new JsonObject
                {
                    ["@odata.context"] = request.ContextUrl($"{table.EntitySetName}({found.Id})/{property}"),
                    ["value"] = value,
                }
            );
    }
}
