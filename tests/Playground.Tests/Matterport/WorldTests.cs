using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class WorldTests
{
    [Fact]
    public void Equal_options_make_an_equal_world()
    {
        Assert.Equal(Json(new Account(50).World), Json(new Account(50).World));
        Assert.NotEqual(Json(new Account(50).World), Json(new Account(50, seed: 2).World));
    }

    [Fact]
    public void A_portfolio_has_something_of_everything()
    {
        var world = new Account(500).World;
        Assert.Equal(501, world.Count);
        Assert.Equal(["password", "private", "public", "unlisted"], world.Models.Select(m => m.Visibility).Distinct().Order());
        Assert.Contains(world.Models, m => m.State == "inactive");
        Assert.Single(world.Models, m => m.Demo);
        Assert.True(world.Models.Select(m => m.Address.CountryCode).Distinct().Count() > 5);
        Assert.All(world.Models, m => Assert.True(m.Created <= m.Modified && m.Modified <= Account.Start));
    }

    [Fact]
    public void A_world_comes_back_from_its_file_as_it_was()
    {
        var account = new Account(30);
        var world = account.World;
        var edited = world.Models[3];
        account.Clock.Advance(TimeSpan.FromHours(1));
        world.Edit(edited.Id, m => m with { Name = "Edited", Address = PostalAddress.Empty });
        world.Edit(world.Models[4].Id, m => m.WithDetails(m.Inside));
        world.Delete(world.Models[5].Id);
        account.Given("Added");
        world.Settings.ActivationIsCharged = false;
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");
        try
        {
            world.Save(path);
            var loaded = MatterportWorld.Load(path, account.Clock);
            Assert.Equal(Json(world), Json(loaded));
            Assert.Equal(world.ProductionToken, loaded.ProductionToken);
            Assert.False(loaded.Settings.ActivationIsCharged);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Changes_since_a_moment_are_few_requests_in_a_large_world()
    {
        var account = new Account(20_000);
        account.Clock.Advance(TimeSpan.FromDays(1));
        var changed = account.World.Models[77];
        account.World.Edit(changed.Id, m => m with { State = "active", Name = "Changed" });

        var reply = await account.AskAsync(
            """{ models(query: "modified:[2026-06-02 TO *]", pageSize: 1000) { totalResults results { id } } }"""
        );

        Assert.Equal(1, (int)reply.Clean["models"]!["totalResults"]!);
        Assert.Equal(changed.Id, (string?)reply.Data["models"]!["results"]![0]!["id"]);
    }

    [Fact]
    public async Task Counters_say_what_was_asked()
    {
        var account = new Account();
        var model = account.Given("Lake House");
        await account.AskAsync("{ models { totalResults } }");
        await account.AskAsync(
            $$"""mutation { patchModel(id: "{{model.Id}}", patch: { name: "a" }) { id } b: patchModel(id: "no", patch: {}) { id } }"""
        );
        var counted = account.Api.Counters.Snapshot;
        Assert.Equal((2, 1, 1, 1, 1), (counted.Requests, counted.Queries, counted.Mutations, counted.ModelsWritten, counted.PagesListed));
        Assert.True(counted.BytesOut > 0);
        account.Api.Counters.Reset();
        Assert.Equal(0, account.Api.Counters.Snapshot.Requests);
    }

    private static string Json(MatterportWorld world) =>
        JsonSerializer.Serialize(
            world.Models.OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => (m, m.Inside)).Select(p => new { p.m, p.Inside })
        );
}
