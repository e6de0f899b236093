using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// POST and PATCH of rows. A PATCH creates a row that is not there, unless <c>If-Match</c> is given (published: conditional operations).
/// </summary>
internal sealed class WriteHandler(TableMetadata table, NavigationProperties navigations, EdmTypes types)
{
    public WebApiResponse Create(WebApiRequest request)
    {
        AllowSelect(request);
        return Response(request, request.Service.Create(Row(request, Guid.Empty)), true);
    }

    public WebApiResponse Update(WebApiRequest request, Guid id)
    {
        AllowSelect(request);
        var row = Row(request, id);
        if (request.IfNoneMatch == "*")
        {
            return Response(request, request.Service.Create(row), true);
        }

        if (request.IfMatch is null)
        {
            return Response(request, id, ((UpsertResponse)request.Service.Execute(new UpsertRequest { Target = row })).RecordCreated);
        }

        row.RowVersion = ETag.Parse(request.IfMatch);
        request.Service.Execute(
            new UpdateRequest
            {
                Target = row,
                ConcurrencyBehavior = row.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
        return Response(request, id, false);
    }

    /// <summary>Empties a lookup.</summary>
    public WebApiResponse Disassociate(WebApiRequest request, Guid id, string navigation)
    {
        request.AllowOptions();
        if (navigations.LeadsToMany(table, navigation.Split('(')[0]))
        {
            throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}");
        }

        var (column, _) =
            navigations.Find(table, navigation)
            ?? throw OrganizationFault.Of(PlatformErrorCodes.ResourceNotFound, $"Resource not found for the segment '{navigation}'.");
        request.Service.Update(new Entity(table.Name, id) { [column.Name] = null });
        return new(204, null);
    }

    // $select says what is to come back.
    private static void AllowSelect(WebApiRequest request) => request.AllowOptions(request.Prefer.Representation ? ["$select"] : []);

    private Entity Row(WebApiRequest request, Guid id) => new RowBody(table, navigations, request.Root).Read(request.Body, id);

    private WebApiResponse Response(WebApiRequest request, Guid id, bool created)
    {
        var response = request.Prefer.Representation
            ? new WebApiResponse(created ? 201 : 200, new RetrieveHandler(table, navigations, types).Read(request, id).Json)
            : new WebApiResponse(204, null);
        return response with { EntityId = request.AddressOf(table, id) };
    }
}
