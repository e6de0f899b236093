using System.Net;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Serves a platform on loopback: a part of its Web API, and pages beside it. Callers are known by a bearer token, and their privileges
/// apply. What is not simulated is refused by name.
/// </summary>
public sealed class DataverseServer : IAsyncDisposable
{
    /// <summary>The path under which the Web API is served.</summary>
    public const string Root = "/api/data/v9.2/";

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length
    private const int MaxRequestLine = 32 * 1024;

    private readonly WebApplication _application;
    private readonly WebApiEndpoint _api;
    private readonly Func<HttpContext, Task<bool>>? _pages;

    private DataverseServer(WebApplication application, WebApiEndpoint api, Func<HttpContext, Task<bool>>? pages) =>
        (_application, _api, _pages) = (application, api, pages);

    /// <summary>The address of the Web API, with its path.</summary>
    public Uri WebApiUrl { get; private set; } = null!;

    /// <summary>Called with every bug that was answered with status 500; the response itself has a reference only.</summary>
    public Action<Exception>? OnBug { get; set; }

    /// <summary>Starts it on a port that the system chooses.</summary>
    /// <param name="backend">What answers.</param>
    /// <param name="userOf">The user of a bearer token, or null.</param>
    /// <param name="pages">Called first for every path outside <c>/api/</c>, by several at once: true when it has answered.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    internal static async Task<DataverseServer> StartAsync(
        WebApiBackend backend,
        Func<string, Guid?> userOf,
        Func<HttpContext, Task<bool>>? pages,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
                kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            });
        var application = builder.Build();
        var server = new DataverseServer(application, new WebApiEndpoint(backend, userOf), pages);
        application.Run(server.HandleAsync);
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
        _api.Dispose();
    }

    // A bug never reaches the client, nor ends the connection.
    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (!IsLoopbackName(context.Request.Host))
            {
                await SendAsync(context.Response, WebApiResponse.Error(421, "", "This server answers to 127.0.0.1 and localhost only."))
                    .ConfigureAwait(false);
            }
            else if (
                _pages is null
                || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                || !await _pages(context).ConfigureAwait(false)
            )
            {
                await SendAsync(context.Response, await _api.HandleAsync(context).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left; nobody waits for an answer.
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            OnBug?.Invoke(bug);
            context.Response.Clear();
            await SendAsync(
                    context.Response,
                    WebApiResponse.Error(500, "0x80040216", $"An unexpected error occurred. Reference: {BugReference.Of(bug)}.")
                )
                .ConfigureAwait(false);
        }
    }

    // Any other name was made to point here (DNS rebinding).
    private static bool IsLoopbackName(HostString host) =>
        host.Host is "127.0.0.1" or "localhost" or "[::1]" && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out _);

    private static async Task SendAsync(HttpResponse http, WebApiResponse response)
    {
        http.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            http.Headers[name] = value;
        }

        if (response.Text is { } text)
        {
            http.ContentType = response.ContentType;
            await http.WriteAsync(text).ConfigureAwait(false);
        }
    }
}
