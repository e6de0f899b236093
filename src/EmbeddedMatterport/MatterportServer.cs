using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MatterportForDataverse.EmbeddedMatterport;

/// <summary>Puts a <see cref="MatterportApi"/> on loopback, for tools and other people's clients.</summary>
public sealed class MatterportServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private MatterportServer(WebApplication application, Uri address) => (_application, Address) = (application, address);

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Where the Model API answers.</summary>
    public Uri ModelApiUrl => new(Address, "api/models/graph");

    /// <summary>Where the Account API answers.</summary>
    public Uri AccountApiUrl => new(Address, "api/accounts/graph");

    /// <summary>Starts it.</summary>
    /// <param name="api">What answers.</param>
    /// <param name="port">0 for one that the system chooses.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<MatterportServer> StartAsync(MatterportApi api, int port = 0, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var application = builder.Build();
        application.Run(context => AnswerAsync(api, context));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new IOException($"Port {port} is in use or cannot be opened; choose another one, or 0 for any.", failure);
        }
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var server = new MatterportServer(application, new Uri(address.TrimEnd('/') + "/"));
        api.Links.Base = server.Address;
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AnswerAsync(MatterportApi api, HttpContext context)
    {
        using var request = Requested(context.Request);
        try
        {
            using var response = await api.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(response, context.Response).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is ConnectionDroppedException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static HttpRequestMessage Requested(HttpRequest from)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), from.GetEncodedUrl());
        if (!HttpMethods.IsGet(from.Method))
        {
            request.Content = new StreamContent(from.Body);
        }

        foreach (var (name, values) in from.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }
        return request;
    }

    private static async Task WriteAsync(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers))
        {
            to.Headers[name] = values.ToArray();
        }

        await from.Content.CopyToAsync(to.Body).ConfigureAwait(false);
    }
}
