namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class VisibilityMutationsTests
{
    private readonly TestApi _api = new();

    [Theory]
    [InlineData("visibility: unlisted", "unlisted")]
    [InlineData("visibility: private", "private")]
    [InlineData("visibility: password, password: \"pw\"", "password")]
    public async Task Visibility_is_set(string arguments, string expected)
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync(
            $$"""mutation { updateModelAccessVisibility(id: "{{model.Id}}", {{arguments}}) { accessVisibility } }"""
        );
        Assert.Equal(expected, (string?)reply.Clean["updateModelAccessVisibility"]!["accessVisibility"]);
    }

    [Theory]
    [InlineData("visibility: password")]
    [InlineData("visibility: public, password: \"pw\"")]
    public async Task A_password_goes_with_its_visibility_only(string arguments)
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync($$"""mutation { updateModelAccessVisibility(id: "{{model.Id}}", {{arguments}}) { id } }""");
        Assert.Equal("request.invalid", reply.Code);
    }

    [Fact]
    public async Task The_old_mutation_of_visibility_still_works()
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync($$"""mutation { updateModelVisibility(id: "{{model.Id}}", visibility: private) { visibility } }""");
        Assert.Equal("private", (string?)reply.Clean["updateModelVisibility"]!["visibility"]);
        Assert.Equal(
            "not.found",
            (await _api.AskAsync("""mutation { updateModelVisibility(id: "no", visibility: private) { id } }""")).Code
        );
    }

    [Fact]
    public async Task Archiving_is_free_and_activating_is_charged_when_it_is_allowed()
    {
        var model = _api.Given("Lake House");
        string Set(string arguments) => $$"""mutation { updateModelState(id: "{{model.Id}}", {{arguments}}) { state } }""";

        Assert.Equal("inactive", (string?)(await _api.AskAsync(Set("state: inactive"))).Clean["updateModelState"]!["state"]);
        Assert.Equal("request.unsupported", (await _api.AskAsync(Set("state: active"))).Code);
        Assert.Empty(_api.Account.Bill);
        Assert.Equal(
            "active",
            (string?)(await _api.AskAsync(Set("state: active, allowActivate: true"))).Clean["updateModelState"]!["state"]
        );
        Assert.Equal("activate", Assert.Single(_api.Account.Bill).Act);
    }

    [Fact]
    public async Task Activating_beyond_the_plan_exceeds_the_quota()
    {
        _api.Account.Settings.ActiveModelQuota = 0;
        var model = _api.Given("Lake House", m => m with { State = "inactive" });
        var reply = await _api.AskAsync(
            $$"""mutation { updateModelState(id: "{{model.Id}}", state: active, allowActivate: true) { id } }"""
        );
        Assert.Equal("quota.exceeded", reply.Code);
        Assert.Empty(_api.Account.Bill);
    }

    [Fact]
    public async Task A_deleted_model_is_gone()
    {
        var model = _api.Given("Lake House");
        var document = $$"""mutation { deleteModel(id: "{{model.Id}}") }""";
        Assert.True((bool)(await _api.AskAsync(document)).Clean["deleteModel"]!);
        Assert.Equal("not.found", (await _api.AskAsync(document)).Code);
        Assert.Null(_api.Account.Find(model.Id));
    }
}
