using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>POST and PATCH of rows. A PATCH makes a row that is not there, unless <c>If-Match</c> is given (published: conditional operations).</summary>
internal sealed class RowWriting(TableMetadata table, Navigations navigations)
{
    public WebApiAnswer Create(WebApiRequest request)
    {
        Allow(request);
        return Written(request, request.Service.Create(Row(request, Guid.Empty)), true);
    }

    public WebApiAnswer Change(WebApiRequest request, Guid id)
    {
        Allow(request);
        var row = Row(request, id);
        if (request.IfNoneMatch == "*")
        {
            return Written(request, request.Service.Create(row), true);
        }

        if (request.IfMatch is null)
        {
            return Written(request, id, ((UpsertResponse)request.Service.Execute(new UpsertRequest { Target = row })).RecordCreated);
        }

        row.RowVersion = RowVersion.Of(request.IfMatch);
        request.Service.Execute(
            new UpdateRequest
            {
                Target = row,
                ConcurrencyBehavior = row.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
        return Written(request, id, false);
    }

    /// <summary>Empties a lookup.</summary>
    public WebApiAnswer Unlink(WebApiRequest request, Guid id, string navigation)
    {
        request.Allow();
        var (column, _) =
            navigations.Find(table, navigation)
            ?? throw Fault.Of(PlatformErrorCodes.UnknownResource, $"Resource not found for the segment '{navigation}'.");
        request.Service.Update(new Entity(table.Name, id) { [column.Name] = null });
        return new(204, null);
    }

    // $select says what is to come back.
    private static void Allow(WebApiRequest request) => request.Allow(request.Prefer.Representation ? ["$select"] : []);

    private Entity Row(WebApiRequest request, Guid id) => new RowBody(table, navigations, request.Root).Read(request.Body, id);

    private WebApiAnswer Written(WebApiRequest request, Guid id, bool created)
    {
        var answer = request.Prefer.Representation
            ? new WebApiAnswer(created ? 201 : 200, new RowReading(table, navigations).Read(request, id).Json)
            : new WebApiAnswer(204, null);
        return answer with { EntityId = request.AddressOf(table, id) };
    }
}
