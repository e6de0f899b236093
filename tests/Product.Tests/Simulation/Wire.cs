using MatterportForDataverse.EmbeddedMatterport.Accounts;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What lies between the plug-ins and Matterport: strands stop before each request, and what a change replaces is noted.</summary>
internal sealed class Wire(
    HttpMessageHandler inner,
    MatterportAccount account,
    Action<string, SimulatedField, string> replaced,
    Func<Staleness?> staleness
) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isChange = (await request.Content!.ReadAsStringAsync(cancellationToken)).Contains("\"mutation ", StringComparison.Ordinal);
        Strand.Current?.Stop(isChange ? "Matterport: change" : "Matterport: read", asksMatterport: true);
        staleness()?.Asks();
        var before = isChange ? account.Models : [];
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            staleness()?.Answered();
            Strand.Current?.Answered();
            return answer;
        }
        finally
        {
            foreach (var model in before)
            {
                Compare(model.Id, field => field.Read(model));
            }
        }
    }

    private void Compare(string id, Func<SimulatedField, string?> before)
    {
        if (account.Find(id) is not { } now)
        {
            return;
        }

        foreach (var field in SimulatedField.All)
        {
            if (before(field) is { Length: > 0 } value && value != field.Read(now))
            {
                replaced(id, field, value);
            }
        }
    }
}
