using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Turns HTTP requests into requests of the Web API, one after the other, and faults into error responses.</summary>
internal sealed partial class WebApiEndpoint(WebApiBackend backend, Func<string, Guid?> userOf) : IDisposable
{
    private readonly WebApiRouter _router = new(backend);
    private readonly Impersonation _impersonation = new(backend);

    // Jobs run with the request that queued them, so requests are handled one at a time.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<WebApiResponse> HandleAsync(HttpContext context)
    {
        if (UserOf(context.Request) is not { } user)
        {
            return WebApiResponse.Error(401, "0x80048306", "Say who you are: Authorization: Bearer, with one of the playground's tokens.");
        }

        try
        {
            return await HandleAsync(context, user).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return WebApiResponse.Error(400, "0x80048d19", "The body is no JSON object.");
        }
        catch (BadHttpRequestException malformed)
        {
            return WebApiResponse.Error(
                malformed.StatusCode,
                "",
                malformed.StatusCode == 413 ? $"The body is larger than {RequestBody.MaxBytes} bytes." : "The request breaks off."
            );
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return WebApiResponse.Error(fault.Detail);
        }
    }

    public void Dispose() => _turn.Dispose();

    private Guid? UserOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? userOf(header[Scheme.Length..]) : null;
    }

    private async Task<WebApiResponse> HandleAsync(HttpContext context, Guid user)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith(DataverseServer.Root, StringComparison.Ordinal))
        {
            if (OtherService().Match(context.Request.Path.Value ?? "") is { Success: true } other)
            {
                throw OrganizationFault.NotSimulated(other.Value);
            }

            return WebApiResponse.Error(404, "0x8006088a", $"Nothing is here; the Web API begins at {DataverseServer.Root}.");
        }

        var service = _impersonation.ServiceFor(user, context.Request.Headers);
        RequestHeaders.RefuseNotSimulated(context.Request.Headers, service);
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var request = Request(context.Request, path[DataverseServer.Root.Length..], service, body);
        return await HandleInTurnAsync(request, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<WebApiResponse> HandleInTurnAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _router.Handle(request) with { PreferenceApplied = request.Prefer.Applied };
        }
        finally
        {
            _turn.Release();
        }
    }

    private static WebApiRequest Request(HttpRequest request, string path, IOrganizationService service, byte[] body) =>
        new(
            service,
            request.Method,
            path,
            request.Query,
            new Lazy<JsonObject?>(() => RequestBody.Parse(body)),
            new Uri($"http://{request.Host}{DataverseServer.Root}")
        )
        {
            Prefer = Preferences.Parse(request.Headers["Prefer"].ToString()),
            IfMatch = Header(request, "If-Match"),
            IfNoneMatch = Header(request, "If-None-Match"),
        };

    // Other versions and services that an environment has under its address.
    [GeneratedRegex(@"^/(api/data/v(8\.[0-2]|9\.[01])/|api/search/|XRMServices/)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherService();

    // Clients send "null" to turn caching off (published: compose-http-requests).
    private static string? Header(HttpRequest request, string header) =>
        request.Headers[header].ToString() is { Length: > 0 } value and not "null" ? value : null;
}
