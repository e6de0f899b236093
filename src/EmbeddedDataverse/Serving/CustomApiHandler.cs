using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Calls a custom API by POST.</summary>
internal sealed class CustomApiHandler(CustomApiMetadata api)
{
    public WebApiResponse Handle(WebApiRequest request)
    {
        request.AllowOptions();
        var message = new OrganizationRequest(api.Name);
        foreach (var (name, value) in request.Body ?? [])
        {
            message[name] = JsonValues.Of(api, name, value);
        }

        return Message(request, message);
    }

    /// <summary>Sends a message and answers with its response.</summary>
    public static WebApiResponse Message(WebApiRequest request, OrganizationRequest message)
    {
        var answer = new JsonObject { ["@odata.context"] = request.Context($"Microsoft.Dynamics.CRM.{message.RequestName}Response") };
        foreach (var (name, value) in request.Service.Execute(message).Results)
        {
            answer[name] = RowSerializer.Value(value);
        }

        return new(200, answer);
    }
}
