using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// POST and PATCH of rows. A PATCH creates a row that is not there, unless <c>If-Match</c> is given (published: conditional operations).
/// </summary>
internal sealed class WriteHandler(TableMetadata table, EdmTypes types)
{
    public WebApiResponse Create(WebApiRequest request)
    {
        AllowSelect(request);
        var id = request.Service.Create(Row(request, null));
        return Response(request, new(table.Name, id), true, request.AddressOf(table, id));
    }

    public WebApiResponse Update(WebApiRequest request, EntityReference named)
    {
        AllowSelect(request);
        var row = Row(request, named);
        var (written, created) = Write(request, row, named);

        // Published: whoever named the row by a key gets its address by that key.
        var address = named.KeyAttributes.Count > 0 ? new Uri(request.Root, request.Path) : request.AddressOf(table, written.Id);
        return Response(request, written, created, address);
    }

    /// <summary>Changes one column.</summary>
    /// <param name="request">The request.</param>
    /// <param name="named">The row.</param>
    /// <param name="body">The column and its value.</param>
    public WebApiResponse Set(WebApiRequest request, EntityReference named, JsonObject body)
    {
        request.AllowOptions();
        Update(request, new RowBody(table, types.Navigations, request).Read(body, named));
        return new(204, null);
    }

    private static (EntityReference Row, bool Created) Write(WebApiRequest request, Entity row, EntityReference named)
    {
        if (request.IfNoneMatch == "*")
        {
            return (new(row.LogicalName, request.Service.Create(row)), true);
        }

        if (request.IfMatch is null)
        {
            var upserted = (UpsertResponse)request.Service.Execute(new UpsertRequest { Target = row });
            return (upserted.Target, upserted.RecordCreated);
        }

        Update(request, row);
        return (named, false);
    }

    private static void Update(WebApiRequest request, Entity row)
    {
        row.RowVersion = ETag.Parse(request.IfMatch);
        request.Service.Execute(
            new UpdateRequest
            {
                Target = row,
                ConcurrencyBehavior = row.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
    }

    // $select says what is to come back; published: $expand does nothing here.
    private static void AllowSelect(WebApiRequest request) =>
        request.AllowOptions(request.Prefer.Representation ? ["$select", "$expand"] : []);

    private Entity Row(WebApiRequest request, EntityReference? named) =>
        new RowBody(table, types.Navigations, request).Read(request.Body, named);

    private WebApiResponse Response(WebApiRequest request, EntityReference row, bool created, Uri address)
    {
        var response = request.Prefer.Representation
            ? new RetrieveHandler(table, types).Read(request, row, []) with
            {
                Status = created ? 201 : 200,
            }
            : new WebApiResponse(204, null);
        return response with { EntityId = address };
    }
}
