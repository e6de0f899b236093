using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>DELETE of a row, with <c>If-Match</c> of one version only.</summary>
internal static class DeleteHandler
{
    public static WebApiResponse Handle(WebApiRequest request, EntityReference row)
    {
        request.AllowOptions();
        var version = ETag.Parse(request.IfMatch);
        row.RowVersion = version;
        request.Service.Execute(
            new DeleteRequest
            {
                Target = row,
                ConcurrencyBehavior = version is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
        return new(204, null);
    }
}
