using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>What stands before the Web API: who asks, what the request says, one after the other, and refusals in words.</summary>
internal sealed class WebApiEndpoint(WebApiBackend backend, Func<string, Guid?> userOf) : IDisposable
{
    private readonly WebApiRouter api = new(backend);

    // The embedded platform's clock and jobs belong to one story at a time.
    private readonly SemaphoreSlim one = new(1);

    public async Task<WebApiResponse> AnswerAsync(HttpContext context)
    {
        if (Caller(context.Request) is not { } user)
        {
            return WebApiResponse.Error(401, "0x80048306", "Say who you are: Authorization: Bearer, with one of the playground's tokens.");
        }

        try
        {
            return await OfUserAsync(context, user).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return WebApiResponse.Error(400, "0x80048d19", "The body is no JSON object.");
        }
        catch (BadHttpRequestException wrong)
        {
            return WebApiResponse.Error(
                wrong.StatusCode,
                "",
                wrong.StatusCode == 413 ? $"The body is larger than {RequestBody.Largest} bytes." : "The request breaks off."
            );
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return WebApiResponse.Error(fault.Detail);
        }
    }

    public void Dispose() => one.Dispose();

    private Guid? Caller(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? userOf(header[Scheme.Length..]) : null;
    }

    private async Task<WebApiResponse> OfUserAsync(HttpContext context, Guid user)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith(DataverseServer.Root, StringComparison.Ordinal))
        {
            return WebApiResponse.Error(404, "0x8006088a", $"Nothing is here; the Web API begins at {DataverseServer.Root}.");
        }

        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var request = Request(context.Request, path[DataverseServer.Root.Length..], user, body);
        if (request.Prefer.Applied is { Length: > 0 } applied)
        {
            context.Response.Headers["Preference-Applied"] = applied;
        }

        return await InTurnAsync(request, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<WebApiResponse> InTurnAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return api.Handle(request);
        }
        finally
        {
            one.Release();
        }
    }

    private WebApiRequest Request(HttpRequest request, string path, Guid user, JsonObject? body) =>
        new(backend.ServiceFor(user), request.Method, path, request.Query, body, new Uri($"http://{request.Host}{DataverseServer.Root}"))
        {
            Prefer = Preferences.Parse(request.Headers["Prefer"].ToString()),
            IfMatch = One(request, "If-Match"),
            IfNoneMatch = One(request, "If-None-Match"),
        };

    // Clients send "null" where they wish for no cache (published: compose-http-requests).
    private static string? One(HttpRequest request, string header) =>
        request.Headers[header].ToString() is { Length: > 0 } value and not "null" ? value : null;
}
