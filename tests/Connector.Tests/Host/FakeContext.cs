using Microsoft.Extensions.Logging;

namespace MatterportForDataverse.Connector.Tests.Host;

/// <summary>A host that sends for real, remembers what it sent, and lets nothing be logged.</summary>
internal sealed class FakeContext(string operationId, HttpRequestMessage request, Uri originalRequestUri, HttpMessageInvoker client)
    : IScriptContext
{
    private readonly List<string> _sent = [];

    /// <summary>The bodies that were sent, in order.</summary>
    public IReadOnlyList<string> Sent => _sent;

    public string CorrelationId => "correlation";

    public string OperationId => operationId;

    public HttpRequestMessage Request => request;

    public ILogger Logger => throw new InvalidOperationException("The script logs.");

    public Uri OriginalRequestUri => originalRequestUri;

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.True(cancellationToken.CanBeCanceled);
        Assert.Equal(Request.Headers.Authorization, request.Headers.Authorization);
        _sent.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return await client.SendAsync(request, cancellationToken);
    }
}
