using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What happens in Matterport: others buy, models change, answers are lost or come late, orders end.</summary>
internal sealed class OrderNature(OrderWorld world)
{
    public static readonly FaultKind[] Faults = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];

    public static readonly string[] Refusals = ["request.invalid", "request.unauthorized", "quota.exceeded", "request.unsupported"];

    private HttpMessageHandler Matterport => world.Environment.Matterport.CreateHandler();

    public void Show(string model, string visibility)
    {
        if (world.There(model) is null)
        {
            return;
        }

        world.NoteDone($"there: {model} is {visibility}");
        world.Hidden.Remove(model);
        world.Environment.MatterportAccount.Edit(model, one => one with { Visibility = visibility });
    }

    /// <summary>Somebody archives a model, or brings it back.</summary>
    public void Archive(string model, bool isArchived)
    {
        var state = isArchived ? "inactive" : "active";
        if (world.There(model) is { } there && there.State != state)
        {
            world.NoteDone($"there: {model} is {state}");
            world.Environment.MatterportAccount.Edit(model, one => one with { State = state });
        }
    }

    /// <summary>Somebody buys in Matterport's own pages.</summary>
    public void Buy(string model, string bundle)
    {
        world.NoteDone($"there: somebody buys {bundle} of {model}");
        var query = $$"""mutation { unlockModelBundle(id: "{{model}}", bundleId: "{{bundle}}") { id } }""";
        Send(JsonContent.Create(new { query }));
    }

    /// <summary>The next purchase goes wrong.</summary>
    public void Fault(FaultKind kind)
    {
        world.NoteDone($"Matterport: {kind} at the next purchase");
        world.Environment.Matterport.Faults.Next(request =>
            Strand.Current is not null && request.RootFields.Intersect(OrderChange.Fields).Any() ? kind : null
        );
    }

    public void Refuse(string code)
    {
        world.NoteDone($"Matterport: {code} at the next purchase");
        world.Refusal = code;
    }

    /// <summary>A purchase that seemed to be lost arrives.</summary>
    public void Arrive()
    {
        if (world.Lost.Count == 0)
        {
            return;
        }

        var (body, sent, change) = world.Lost[0];
        world.Lost.RemoveAt(0);
        world.NoteDone("Matterport: a lost purchase arrives");
        var before = OrderWants.Done(world, change.Model, change.Want);
        Send(new StringContent(body, Encoding.UTF8, "application/json"));
        sent.Charges += OrderWants.Done(world, change.Model, change.Want) - before;
    }

    /// <summary>Somebody at Matterport ends what was bought.</summary>
    public void End(string model, string bundle, string reason)
    {
        if (
            world.There(model) is not null
            && world.Environment.MatterportAccount.Bill.Any(charge => charge.ModelId == model && charge.BundleId == bundle)
        )
        {
            world.NoteDone($"Matterport: {bundle} of {model} ends: {reason}");
            world.Environment.MatterportAccount.EndOrder(model, bundle, reason);
        }
    }

    private void Send(HttpContent content)
    {
        var token = world.Environment.MatterportAccount.ProductionToken;
        using var client = new HttpClient(Matterport);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.TokenId}:{token.TokenSecret}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        try
        {
            using var _ = client.PostAsync("https://api.matterport.com/api/models/graph", content).GetAwaiter().GetResult();
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
        {
            world.Note($"its answer is lost: {lost.GetType().Name}");
        }
    }
}
