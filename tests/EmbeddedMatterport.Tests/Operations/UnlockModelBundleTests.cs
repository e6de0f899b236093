using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class UnlockModelBundleTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task A_bundle_is_charged_and_comes_with_time()
    {
        var model = _api.Given("Lake House");
        var bought = await _api.AskAsync(Unlock(model, "mp:matterpak"));
        Assert.Equal("ordered", (string?)bought.Clean["unlockModelBundle"]!["processing"]!["status"]);
        Assert.Equal("mp:matterpak", Assert.Single(_api.Account.Bill).BundleId);
        Assert.Null((await BundleAsync(model, "mp:matterpak"))["assets"]![0]!["url"]);

        _api.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("inprogress", (string?)(await BundleAsync(model, "mp:matterpak"))["processing"]!["status"]);
        _api.Clock.Advance(TimeSpan.FromMinutes(10));

        var delivered = await BundleAsync(model, "mp:matterpak");
        Assert.Equal("completed", (string?)delivered["processing"]!["status"]);
        Assert.Equal("unlocked", (string?)delivered["availability"]);
        Assert.NotNull(delivered["assets"]![0]!["url"]);
    }

    [Fact]
    public async Task Every_order_is_charged_even_of_what_is_unlocked()
    {
        var model = _api.Given("Lake House");
        await _api.AskAsync(Unlock(model, "mp:matterpak"));
        _api.Clock.Advance(TimeSpan.FromMinutes(15));
        await _api.AskAsync(Unlock(model, "mp:matterpak"));
        Assert.Equal([(49m, false), (49m, true)], _api.Account.Bill.Select(charge => (charge.Amount, charge.IsAgain)));
        Assert.Equal("completed", (string?)(await BundleAsync(model, "mp:matterpak"))["processing"]!["status"]);
    }

    [Fact]
    public async Task An_order_whose_answer_is_lost_is_charged()
    {
        foreach (var fault in new[] { FaultKind.DropAfterCommit, FaultKind.TimeoutAfterCommit })
        {
            var model = _api.Given("Lake House");
            var before = _api.Account.Bill.Count;
            _api.Matterport.Faults.Next(_ => fault);
            await Assert.ThrowsAnyAsync<Exception>(() => _api.AskAsync(Unlock(model, "mp:matterpak")));
            Assert.Equal(before + 1, _api.Account.Bill.Count);
        }
    }

    [Fact]
    public async Task Somebody_at_Matterport_ends_an_order()
    {
        var model = _api.Given("Lake House");
        await _api.AskAsync(Unlock(model, "mp:matterpak"));
        _api.Account.EndOrder(model.Id, "mp:matterpak", "no.quality");
        var bundle = await BundleAsync(model, "mp:matterpak");
        Assert.Equal(("failed", "no.quality"), ((string?)bundle["processing"]!["status"], (string?)bundle["processing"]!["failureCode"]));
        Assert.Throws<InvalidOperationException>(() => _api.Account.EndOrder(model.Id, "mp:e57", "no.quality"));
    }

    [Fact]
    public async Task A_floor_plan_of_a_private_model_fails()
    {
        var model = _api.Given("Lake House", m => m with { Visibility = "private" });
        await _api.AskAsync(Unlock(model, "floorplan:schematic"));
        Assert.Equal("failed", (string?)(await BundleAsync(model, "floorplan:schematic"))["processing"]!["status"]);
    }

    [Fact]
    public async Task Publish_and_order_in_one_document_run_in_their_order()
    {
        var model = _api.Given("Lake House", m => m with { Visibility = "private" });
        var reply = await _api.AskAsync(
            $$"""
            mutation { a: updateModelAccessVisibility(id: "{{model.Id}}", visibility: unlisted) { id }
              b: unlockModelBundle(id: "{{model.Id}}", bundleId: "floorplan:schematic",
                bundleOptions: [{ key: "color", value: "true" }, { key: "delivery_time", value: "urgent" }]) { processing { status } } }
            """
        );
        Assert.Equal("ordered", (string?)reply.Clean["b"]!["processing"]!["status"]);
        Assert.Equal(55, Assert.Single(_api.Account.Bill).Amount);
    }

    [Theory]
    [InlineData("bim:cad", "", "request.unsupported")]
    [InlineData("gsv:publish", "", "request.unsupported")]
    [InlineData("no:such", "", "not.found")]
    [InlineData("floorplan:schematic", ", bundleOptions: [{ key: \"colour\", value: \"true\" }]", "request.invalid")]
    [InlineData("floorplan:schematic", ", bundleOptions: [{ key: \"color\", value: \"red\" }]", "request.invalid")]
    public async Task What_cannot_be_bought_is_refused_and_free(string bundle, string options, string code)
    {
        var model = _api.Given("Lake House");
        Assert.Equal(code, (await _api.AskAsync(Unlock(model, bundle, options))).Code);
        Assert.Empty(_api.Account.Bill);
    }

    private static string Unlock(MatterportModel model, string bundle, string options = "") =>
        $$"""
            mutation { unlockModelBundle(id: "{{model.Id}}", bundleId: "{{bundle}}"{{options}}) { id availability processing { status } } }
            """;

    private async Task<System.Text.Json.Nodes.JsonNode> BundleAsync(MatterportModel model, string bundle) =>
        (
            await _api.AskAsync(
                $$"""
                { model(id: "{{model.Id}}") { bundle(id: "{{bundle}}") {
                  availability processing { status failureCode } assets { __typename status url } } } }
                """
            )
        ).Clean["model"]!["bundle"]!;
}
