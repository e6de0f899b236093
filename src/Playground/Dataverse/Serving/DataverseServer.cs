using System.Net;
using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>
/// Puts a platform on loopback: the beginning of its Web API. It answers WhoAmI, reading rows and our custom APIs; everything else it
/// refuses by name. Callers are known by a bearer token, and their privileges apply.
/// </summary>
public sealed class DataverseServer : IAsyncDisposable
{
    /// <summary>Where the Web API begins.</summary>
    public const string Root = "/api/data/v9.2/";

    private readonly WebApplication _application;
    private readonly WebApi _api;
    private readonly Func<string, Guid?> _userOf;
    private readonly Func<HttpContext, Task<bool>>? _pages;

    // The embedded platform's clock and jobs belong to one story at a time.
    private readonly SemaphoreSlim _one = new(1);

    private DataverseServer(WebApplication application, Platform platform, Func<string, Guid?> userOf, Func<HttpContext, Task<bool>>? pages) =>
        (_application, _api, _userOf, _pages) = (application, new WebApi(platform), userOf, pages);

    /// <summary>The address of the Web API.</summary>
    public Uri WebApiUrl { get; private set; } = null!;

    /// <summary>Starts it on a port that the system chooses.</summary>
    /// <param name="platform">What answers.</param>
    /// <param name="userOf">The user of a bearer token, or null.</param>
    /// <param name="pages">Asked first for every path outside <c>/api/</c>: true when it has answered. It may be asked by several at once.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<DataverseServer> StartAsync(
        Platform platform, Func<string, Guid?> userOf, Func<HttpContext, Task<bool>>? pages = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var server = new DataverseServer(application, platform, userOf, pages);
        application.Run(server.AnswerAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.WebApiUrl = new Uri(new Uri(address), Root);
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _one.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (_pages is not null && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && await _pages(context).ConfigureAwait(false))
        {
            return;
        }

        var answer = await AnswerOrRefuseAsync(context.Request).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["OData-Version"] = "4.0";
        if (answer.Body is not null)
        {
            await context.Response.WriteAsJsonAsync(answer.Body).ConfigureAwait(false);
        }
    }

    private async Task<WebApiAnswer> AnswerOrRefuseAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || _userOf(header["Bearer ".Length..]) is not { } user)
        {
            return WebApiAnswer.Refusal(401, "0x80048306", "Say who you are: Authorization: Bearer, with one of the playground's tokens.");
        }

        await _one.WaitAsync().ConfigureAwait(false);
        try
        {
            var body = request.ContentLength is > 0 ? await JsonNode.ParseAsync(request.Body).ConfigureAwait(false) as JsonObject : null;
            return _api.Answer(user, request.Method, request.Path.Value ?? "", request.Query, body);
        }
        catch (JsonException)
        {
            return WebApiAnswer.Refusal(400, "0x80048d19", "The body is not JSON.");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return WebApiAnswer.Refusal(fault.Detail);
        }
        finally
        {
            _one.Release();
        }
    }
}
