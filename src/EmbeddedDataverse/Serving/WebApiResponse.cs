using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A response of the Web API: a status and a body, errors in the shape that OData prescribes.</summary>
internal sealed record WebApiResponse(int Status, JsonNode? Body)
{
    private const string Json = "application/json; odata.metadata=minimal";
    private readonly string? _text;

    /// <summary>The address of the row that was written.</summary>
    public Uri? EntityId { get; init; }

    /// <summary>The version of the row in the body, as the header writes it; null without one.</summary>
    public string? ETag { get; init; }

    /// <summary>The preferences that were applied; empty without any.</summary>
    public string PreferenceApplied { get; init; } = "";

    /// <summary>What kind of text the body is.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>The body as text; null without one.</summary>
    public string? Text
    {
        get => _text ?? Body?.ToJsonString();
        init => _text = value;
    }

    /// <summary>The headers that tell about the body and the row.</summary>
    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            yield return ("OData-Version", "4.0");
            if (EntityId is { } id)
            {
                yield return ("OData-EntityId", id.AbsoluteUri);
            }

            if (ETag is { } tag)
            {
                yield return ("ETag", tag);
            }

            if (PreferenceApplied.Length > 0)
            {
                yield return ("Preference-Applied", PreferenceApplied);
            }
        }
    }

    /// <summary>A response whose body is plain text.</summary>
    public static WebApiResponse Plain(string text) => new(200, null) { Text = text, ContentType = "text/plain" };

    public static WebApiResponse Error(int status, string code, string message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );

    /// <summary>A fault, with the annotations that the client prefers.</summary>
    public static WebApiResponse Error(OrganizationServiceFault fault, Preferences prefer)
    {
        var response = Error(StatusOf(fault), "0x" + fault.ErrorCode.ToString("x", CultureInfo.InvariantCulture), fault.Message);
        ErrorAnnotations.AddTo(response.Body!["error"]!.AsObject(), fault, prefer);
        return response;
    }

    /// <summary>What a handler answers, or the error that it ends with.</summary>
    public static WebApiResponse Of(Func<WebApiResponse> handle, Preferences prefer)
    {
        try
        {
            return handle();
        }
        catch (JsonException)
        {
            return Error(400, "0x80048d19", "The body is no JSON object.");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Error(fault.Detail, prefer);
        }
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#identify-status-codes
    private static int StatusOf(OrganizationServiceFault fault) =>
        fault.ErrorCode switch
        {
            _ when fault.ErrorDetails.TryGetValue(OrganizationFault.HttpStatus, out var status) && status is int given and >= 400 => given,
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
