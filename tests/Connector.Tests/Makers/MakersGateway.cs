using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.Connector.Tests.Host;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>
/// Stands where the platform does: takes the requests of a client, runs the script on them, and sends what it sends to the Web API.
/// </summary>
/// <param name="webApi">The Web API.</param>
/// <param name="token">Whose connection it is.</param>
internal sealed class MakersGateway(Uri webApi, string token) : HttpMessageHandler
{
    public static readonly Uri Address = new("https://gateway.example.com/apim/makers/connection1/");

    private readonly HttpMessageInvoker _wire = new(new SocketsHttpHandler());

    /// <summary>What the script sent, as METHOD path.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Answers in the place of the environment.</summary>
    public Func<HttpRequestMessage, Task<HttpResponseMessage>?>? Instead { get; set; }

    /// <summary>Changes the operation's ID on its way, as some regions do.</summary>
    public Func<string, string> Named { get; set; } = id => id;

    /// <summary>The last answer as it was sent.</summary>
    public JsonNode? Answered { get; private set; }

    /// <summary>How long the last answer says to wait, if it does.</summary>
    public string? RetryAfter { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Address.MakeRelativeUri(request.RequestUri!).OriginalString;
        var operation = Operation(request.Method.Method, "/" + path.Split('?')[0]);
        var inner = new HttpRequestMessage(request.Method, new Uri(webApi, path)) { Content = request.Content };
        inner.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var wire = new HttpMessageInvoker(new Wire(this), disposeHandler: false);
        var script = (ScriptBase)Activator.CreateInstance(ScriptCompiler.Script(ConnectorFiles.Makers))!;
        script.Context = new FakeContext(Named(operation.Id), inner, request.RequestUri!, wire);
        var response = await script.ExecuteAsync();
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.Empty(ResponseSchema.Problems(operation, (int)response.StatusCode, text));
        Assert.DoesNotContain(":null", text, StringComparison.Ordinal);
        Answered = JsonNode.Parse(text);
        RetryAfter = response.Headers.TryGetValues("Retry-After", out var wait) ? wait.Single() : null;
        if (!response.IsSuccessStatusCode)
        {
            Assert.Equal(["code", "message"], Answered!["error"]!.AsObject().Select(part => part.Key));
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        _wire.Dispose();
        base.Dispose(disposing);
    }

    private static DefinedOperation Operation(string method, string path) =>
        DefinedOperation
            .All(ConnectorFiles.Makers)
            .Single(operation =>
                operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Regex.IsMatch(path, Pattern(operation.Path))
            );

    private static string Pattern(string template) => "^" + Regex.Replace(template, @"\{[^}]+\}", "[^/]+") + @"\z";

    private sealed class Wire(MakersGateway gateway) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            gateway.Sent.Add($"{request.Method} {request.RequestUri!.AbsolutePath["/api/data/v9.2/".Length..]}");
            return gateway.Instead?.Invoke(request) ?? gateway._wire.SendAsync(request, cancellationToken);
        }
    }
}
