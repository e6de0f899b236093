namespace MatterportForDataverse.Playground.Sessions;

/// <summary>What plug-ins send through: counts, and brings what is meant for Matterport to the embedded server on loopback.</summary>
/// <param name="inner">What sends.</param>
/// <param name="to">Where requests go instead; null for where they are addressed.</param>
internal sealed class MatterportRedirectHandler(HttpMessageHandler inner, Uri? to) : DelegatingHandler(inner)
{
    private const string Matterport = "api.matterport.com";
    private long _requests;

    /// <summary>How many requests were sent.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>What sends over the network, without following redirects or keeping cookies.</summary>
    public static HttpMessageHandler CreateSocketsHandler() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (request.RequestUri is not { Scheme: "https", Host: Matterport } address)
        {
            throw new InvalidOperationException($"A plug-in sent a request to {request.RequestUri?.Host}, which is not Matterport.");
        }

        if (to is not null)
        {
            request.RequestUri = new Uri(to, address.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
