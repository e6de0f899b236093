using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>What the Web API answers: a status and a body, errors in the shape that OData prescribes.</summary>
internal sealed record WebApiAnswer(int Status, JsonNode? Body)
{
    public static WebApiAnswer Refusal(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static WebApiAnswer Refusal(OrganizationServiceFault fault) =>
        Refusal(StatusOf(fault), "0x" + fault.ErrorCode.ToString("x8", CultureInfo.InvariantCulture), fault.Message);

    private static int StatusOf(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("ApiExceptionHttpStatusCode", out var status) && status is int given and >= 400 ? given
        : fault.ErrorCode == ErrorCodes.NotFound ? 404
        : fault.ErrorCode == ErrorCodes.PrivilegeMissing ? 403
        : fault.ErrorCode == ErrorCodes.NotSimulated ? 501
        : 400;
}
