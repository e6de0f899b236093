using System.Globalization;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A response of the Web API: a status and a body, errors in the shape that OData prescribes.</summary>
internal sealed record WebApiResponse(int Status, JsonNode? Body)
{
    /// <summary>The address of the row that was written.</summary>
    public Uri? EntityId { get; init; }

    public static WebApiResponse Error(int status, string code, string message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );

    public static WebApiResponse Error(OrganizationServiceFault fault) =>
        Error(StatusOf(fault), "0x" + fault.ErrorCode.ToString("x", CultureInfo.InvariantCulture), fault.Message);

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#identify-status-codes
    private static int StatusOf(OrganizationServiceFault fault) =>
        fault.ErrorCode switch
        {
            _ when fault.ErrorDetails.TryGetValue("ApiExceptionHttpStatusCode", out var status) && status is int given and >= 400 => given,
            PlatformErrorCodes.NotFound or PlatformErrorCodes.ResourceNotFound => 404,
            PlatformErrorCodes.PrivilegeMissing
            or PlatformErrorCodes.NoMember
            or PlatformErrorCodes.SecuredCreate
            or PlatformErrorCodes.SecuredUpdate => 403,
            PlatformErrorCodes.VersionMismatch or PlatformErrorCodes.DuplicateId or PlatformErrorCodes.DuplicateKey => 412,
            PlatformErrorCodes.DeleteRestricted => 405,
            PlatformErrorCodes.NotSimulated => 501,
            _ => 400,
        };
}
