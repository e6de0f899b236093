using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What somebody does in Matterport itself, past our gate.</summary>
internal static class MatterportSite
{
    /// <summary>Buys an add-on.</summary>
    public static void Buy(ProductEnvironment environment, string model, string bundle)
    {
        var token = environment.MatterportAccount.ProductionToken;
        using var client = new HttpClient(environment.Matterport.CreateHandler());
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.TokenId}:{token.TokenSecret}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        var query = $$"""mutation { unlockModelBundle(id: "{{model}}", bundleId: "{{bundle}}") { id } }""";
        var answer = client.PostAsJsonAsync("https://api.matterport.com/api/models/graph", new { query }).GetAwaiter().GetResult();
        Assert.True(answer.IsSuccessStatusCode);
    }
}
