using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

/// <summary>What costs money, exposes a building or cannot be undone.</summary>
public sealed class GatedMutationTests
{
    private readonly Account _account = new();

    [Theory]
    [InlineData("visibility: unlisted", "unlisted")]
    [InlineData("visibility: private", "private")]
    [InlineData("visibility: password, password: \"pw\"", "password")]
    public async Task Visibility_is_set(string arguments, string expected)
    {
        var model = _account.Given("Lake House");
        var reply = await _account.AskAsync(
            $$"""mutation { updateModelAccessVisibility(id: "{{model.Id}}", {{arguments}}) { accessVisibility } }"""
        );
        Assert.Equal(expected, (string?)reply.Clean["updateModelAccessVisibility"]!["accessVisibility"]);
    }

    [Theory]
    [InlineData("visibility: password")]
    [InlineData("visibility: public, password: \"pw\"")]
    public async Task A_password_goes_with_its_visibility_only(string arguments)
    {
        var model = _account.Given("Lake House");
        var reply = await _account.AskAsync($$"""mutation { updateModelAccessVisibility(id: "{{model.Id}}", {{arguments}}) { id } }""");
        Assert.Equal("request.invalid", reply.Code);
    }

    [Fact]
    public async Task The_old_mutation_of_visibility_still_works()
    {
        var model = _account.Given("Lake House");
        var reply = await _account.AskAsync(
            $$"""mutation { updateModelVisibility(id: "{{model.Id}}", visibility: private) { visibility } }"""
        );
        Assert.Equal("private", (string?)reply.Clean["updateModelVisibility"]!["visibility"]);
        Assert.Equal(
            "not.found",
            (await _account.AskAsync("""mutation { updateModelVisibility(id: "no", visibility: private) { id } }""")).Code
        );
    }

    [Fact]
    public async Task Archiving_is_free_and_activating_is_charged_when_it_is_allowed()
    {
        var model = _account.Given("Lake House");
        string Set(string arguments) => $$"""mutation { updateModelState(id: "{{model.Id}}", {{arguments}}) { state } }""";

        Assert.Equal("inactive", (string?)(await _account.AskAsync(Set("state: inactive"))).Clean["updateModelState"]!["state"]);
        Assert.Equal("request.unsupported", (await _account.AskAsync(Set("state: active"))).Code);
        Assert.Empty(_account.World.Bill);
        Assert.Equal(
            "active",
            (string?)(await _account.AskAsync(Set("state: active, allowActivate: true"))).Clean["updateModelState"]!["state"]
        );
        Assert.Equal("activate", Assert.Single(_account.World.Bill).Act);
    }

    [Fact]
    public async Task Activating_beyond_the_plan_exceeds_the_quota()
    {
        _account.World.Settings.ActiveModelQuota = 0;
        var model = _account.Given("Lake House", m => m with { State = "inactive" });
        var reply = await _account.AskAsync(
            $$"""mutation { updateModelState(id: "{{model.Id}}", state: active, allowActivate: true) { id } }"""
        );
        Assert.Equal("quota.exceeded", reply.Code);
        Assert.Empty(_account.World.Bill);
    }

    [Fact]
    public async Task A_deleted_model_is_gone()
    {
        var model = _account.Given("Lake House");
        var document = $$"""mutation { deleteModel(id: "{{model.Id}}") }""";
        Assert.True((bool)(await _account.AskAsync(document)).Clean["deleteModel"]!);
        Assert.Equal("not.found", (await _account.AskAsync(document)).Code);
        Assert.Null(_account.World.Find(model.Id));
    }

    [Fact]
    public async Task A_bundle_is_charged_and_comes_with_time()
    {
        var model = _account.Given("Lake House");
        var bought = await _account.AskAsync(Unlock(model, "mp:matterpak"));
        Assert.Equal("ordered", (string?)bought.Clean["unlockModelBundle"]!["processing"]!["status"]);
        Assert.Equal("mp:matterpak", Assert.Single(_account.World.Bill).BundleId);
        Assert.Null((await BundleAsync(model, "mp:matterpak"))["assets"]![0]!["url"]);

        _account.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("inprogress", (string?)(await BundleAsync(model, "mp:matterpak"))["processing"]!["status"]);
        _account.Clock.Advance(TimeSpan.FromMinutes(10));

        var delivered = await BundleAsync(model, "mp:matterpak");
        Assert.Equal("completed", (string?)delivered["processing"]!["status"]);
        Assert.Equal("unlocked", (string?)delivered["availability"]);
        Assert.NotNull(delivered["assets"]![0]!["url"]);
        Assert.Equal("request.invalid", (await _account.AskAsync(Unlock(model, "mp:matterpak"))).Code);
        Assert.Single(_account.World.Bill);
    }

    [Fact]
    public async Task A_floor_plan_of_a_private_model_fails()
    {
        var model = _account.Given("Lake House", m => m with { Visibility = "private" });
        await _account.AskAsync(Unlock(model, "floorplan:schematic"));
        Assert.Equal("failed", (string?)(await BundleAsync(model, "floorplan:schematic"))["processing"]!["status"]);
    }

    [Fact]
    public async Task Publish_and_order_in_one_document_run_in_their_order()
    {
        var model = _account.Given("Lake House", m => m with { Visibility = "private" });
        var reply = await _account.AskAsync(
            $$"""
            mutation { a: updateModelAccessVisibility(id: "{{model.Id}}", visibility: unlisted) { id }
              b: unlockModelBundle(id: "{{model.Id}}", bundleId: "floorplan:schematic",
                bundleOptions: [{ key: "color", value: "true" }, { key: "delivery_time", value: "urgent" }]) { processing { status } } }
            """
        );
        Assert.Equal("ordered", (string?)reply.Clean["b"]!["processing"]!["status"]);
        Assert.Equal(55, Assert.Single(_account.World.Bill).Amount);
    }

    [Theory]
    [InlineData("bim:cad", "", "request.unsupported")]
    [InlineData("gsv:publish", "", "request.unsupported")]
    [InlineData("no:such", "", "not.found")]
    [InlineData("floorplan:schematic", ", bundleOptions: [{ key: \"colour\", value: \"true\" }]", "request.invalid")]
    [InlineData("floorplan:schematic", ", bundleOptions: [{ key: \"color\", value: \"red\" }]", "request.invalid")]
    public async Task What_cannot_be_bought_is_refused_and_free(string bundle, string options, string code)
    {
        var model = _account.Given("Lake House");
        Assert.Equal(code, (await _account.AskAsync(Unlock(model, bundle, options))).Code);
        Assert.Empty(_account.World.Bill);
    }

    private static string Unlock(MatterportModel model, string bundle, string options = "") =>
        $$"""mutation { unlockModelBundle(id: "{{model.Id}}", bundleId: "{{bundle}}"{{options}}) { id availability processing { status } } }""";

    private async Task<System.Text.Json.Nodes.JsonNode> BundleAsync(MatterportModel model, string bundle) =>
        (
            await _account.AskAsync(
                $$"""{ model(id: "{{model.Id}}") { bundle(id: "{{bundle}}") { availability processing { status } assets { __typename status url } } } }"""
            )
        ).Clean["model"]!["bundle"]!;
}
