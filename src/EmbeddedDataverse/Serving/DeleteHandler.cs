using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>DELETE of a row, with <c>If-Match</c> of one version only.</summary>
internal static class DeleteHandler
{
    public static WebApiResponse Handle(WebApiRequest request, TableMetadata table, Guid id)
    {
        request.AllowOptions();
        var version = ETag.Parse(request.IfMatch);
        request.Service.Execute(
            new DeleteRequest
            {
                Target = new EntityReference(table.Name, id) { RowVersion = version },
                ConcurrencyBehavior = version is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
        return new(204, null);
    }
}
