using System.ServiceModel;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Turns HTTP requests into requests of the Web API, one after the other, and faults into error responses.</summary>
internal sealed partial class WebApiEndpoint : IDisposable
{
    private readonly WebApiRouter _router;
    private readonly BatchHandler _batches;
    private readonly Impersonation _impersonation;
    private readonly Func<string, Guid?> _userOf;

    // Jobs run with the request that queued them, so requests are handled one at a time.
    private readonly SemaphoreSlim _turn = new(1);

    public WebApiEndpoint(WebApiBackend backend, Func<string, Guid?> userOf)
    {
        _router = new(backend);
        _batches = new(_router, backend.InTransaction);
        _impersonation = new(backend);
        _userOf = userOf;
    }

    public async Task<WebApiResponse> HandleAsync(HttpContext context)
    {
        if (UserOf(context.Request) is not { } user)
        {
            return WebApiResponse.Error(401, "0x80048306", "Say who you are: Authorization: Bearer, with one of the playground's tokens.");
        }

        var prefer = Preferences.Parse(context.Request.Headers["Prefer"].ToString());
        try
        {
            return await HandleAsync(context, user).ConfigureAwait(false);
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
            return WebApiResponse.Error(fault.Detail, prefer);
        }
    }

    public void Dispose() => _turn.Dispose();

    private Guid? UserOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? _userOf(header[Scheme.Length..]) : null;
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
        var root = new Uri($"http://{context.Request.Host}{DataverseServer.Root}");
        var message = new RequestMessage(
            context.Request.Method,
            path[DataverseServer.Root.Length..],
            context.Request.Query,
            context.Request.Headers,
            body
        );
        if (message is { Method: "POST", Path: BatchHandler.Path })
        {
            var items = await BatchReader.ReadAsync(context.Request.ContentType ?? "", body).ConfigureAwait(false);
            return await InTurnAsync(() => _batches.Handle(items, service, root, message.Prefer), context).ConfigureAwait(false);
        }

        var request = message.For(service, root);
        var response = await InTurnAsync(() => WebApiResponse.Of(() => _router.Handle(request), request.Prefer), context)
            .ConfigureAwait(false);
        return response with { PreferenceApplied = request.Prefer.Applied };
    }

    private async Task<WebApiResponse> InTurnAsync(Func<WebApiResponse> handle, HttpContext context)
    {
        await _turn.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            return handle();
        }
        finally
        {
            _turn.Release();
        }
    }

    // Other versions and services that an environment has under its address.
    [GeneratedRegex(@"^/(api/data/v(8\.[0-2]|9\.[01])/|api/search/|XRMServices/)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherService();
}
