using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A Web API on loopback that answers the two custom APIs, and tells what was imported, as it was told to.</summary>
public sealed class FakeDataverse : IDisposable
{
    private readonly WebApplication _application;

    public FakeDataverse()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(AnswerAsync);
        _application.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public (int Status, string Body) Defaults { get; set; } = (200, """{"@odata.context":"x","Created":41,"Existing":0}""");

    public (int Status, string Body) Check { get; set; } =
        (200, CheckOf(true, """[{"check":"defaults","outcome":"good","found":"The field mappings are in place."}]"""));

    public FakeContents Contents { get; } = new();

    public List<string> Requests { get; } = [];

    public List<string> Tokens { get; } = [];

    public static string CheckOf(bool healthy, string checks) =>
        $$"""{"Checks":{{System.Text.Json.JsonSerializer.Serialize(checks)}},"Healthy":{{(healthy ? "true" : "false")}}}""";

    public void Dispose()
    {
        _application.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_application).Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var name = context.Request.Path.Value!.Split('/')[^1];
        Tokens.Add(context.Request.Headers.Authorization.ToString());
        var isRead = context.Request.Method == "GET";
        if (!isRead)
        {
            Requests.Add($"{context.Request.Method} {name} {await body.ReadToEndAsync()}");
        }

        var (status, answer) =
            isRead ? Contents.Answer(name)
            : name == "mpt_InstallDefaults" ? Defaults
            : Check;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }
}
