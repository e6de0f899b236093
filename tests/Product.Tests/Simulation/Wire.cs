namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What lies between the plug-ins and Matterport: strands stop before each request, and the world sees each change.</summary>
internal sealed class Wire(HttpMessageHandler inner, SimulatedWorld world) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var isChange = body.Contains("\"mutation ", StringComparison.Ordinal);
        Strand.Current?.Stop(isChange ? "Matterport: change" : "Matterport: read", asksMatterport: true);
        world.Staleness?.Asks();
        var compare = isChange ? world.BeforeChange(body) : () => world.Read(body);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            world.Staleness?.Answered();
            Strand.Current?.Answered();
            return answer;
        }
        finally
        {
            compare();
        }
    }
}
