using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>POST of a custom API.</summary>
internal sealed class CustomApiHandler(CustomApiMetadata api)
{
    // As the solution's XML numbers the types of request parameters.
    private enum ParameterType
    {
        Boolean = 0,
        DateTime = 1,
        Decimal = 2,
        Float = 6,
        Integer = 7,
        String = 10,
        StringArray = 11,
        Guid = 12,
    }

    public WebApiResponse Handle(WebApiRequest request)
    {
        request.AllowOptions();
        var message = new OrganizationRequest(api.Name);
        foreach (var (name, value) in request.Body ?? [])
        {
            message[name] = Parameter(name, value);
        }

        if (api.Properties.Count > 0)
        {
            return Execute(request, message);
        }

        request.Service.Execute(message);
        return new(204, null);
    }

    /// <summary>Executes a message and responds with its properties.</summary>
    public static WebApiResponse Execute(WebApiRequest request, OrganizationRequest message)
    {
        var body = new JsonObject { ["@odata.context"] = request.ContextUrl($"Microsoft.Dynamics.CRM.{message.RequestName}Response") };
        foreach (var (name, value) in request.Service.Execute(message).Results)
        {
            body[name] = RowSerializer.ToJson(value);
        }

        return new(200, body);
    }

    private object? Parameter(string name, JsonNode? value)
    {
        if (value is null || api.Parameters.FirstOrDefault(one => one.Name == name) is not { } parameter)
        {
            // What is not declared the platform refuses by name.
            return value?.ToJsonString();
        }

        var read = (ParameterType)parameter.Type switch
        {
            ParameterType.Boolean => JsonValues.As<bool>(value),
            ParameterType.DateTime => JsonValues.Time(value),
            ParameterType.Decimal => JsonValues.As<decimal>(value),
            ParameterType.Float => JsonValues.As<double>(value),
            ParameterType.Integer => JsonValues.As<int>(value),
            ParameterType.String => JsonValues.As<string>(value),
            ParameterType.StringArray => Texts(value),
            ParameterType.Guid => JsonValues.Id(value),
            _ => throw OrganizationFault.NotSimulated(
                $"the request parameter {name} of {api.Name} in JSON, which is a row, a choice or money"
            ),
        };
        return read
            ?? throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"The value of the request parameter {name} of {api.Name} is not of its type."
            );
    }

    private static string[]? Texts(JsonNode value) =>
        value is JsonArray texts && texts.All(text => text?.GetValueKind() == JsonValueKind.String)
            ? [.. texts.Select(text => text!.GetValue<string>())]
            : null;
}
