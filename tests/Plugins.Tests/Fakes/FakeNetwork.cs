using System.Net;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>Answers every request alike and remembers what was asked.</summary>
internal sealed class FakeNetwork(HttpStatusCode status, string body) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    public List<string?> Authorizations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!.AbsoluteUri);
        Authorizations.Add(request.Headers.Authorization?.ToString());
        return Task.FromResult(
            new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") }
        );
    }
}
