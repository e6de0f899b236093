using System.Net;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class TokenTests
{
    private readonly Account _account = new();

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        var reply = await _account.AskAsync(null, "{ models { totalResults } }");
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("request.unauthenticated", reply.Code);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task A_wrong_secret_is_not_accepted(string secret) =>
        Assert.Equal(
            "request.unauthenticated",
            (await _account.AskAsync(_account.World.ProductionToken with { TokenSecret = secret }, "{ models { totalResults } }")).Code
        );

    [Fact]
    public async Task A_revoked_token_is_not_accepted_any_more()
    {
        var old = _account.World.ProductionToken;
        _account.World.ReplaceProductionToken(new TokenPair("new", "secret"));
        Assert.Equal("request.unauthenticated", (await _account.AskAsync(old, "{ models { totalResults } }")).Code);
        Assert.NotNull((await _account.AskAsync("{ models { totalResults } }")).Clean);
    }

    [Fact]
    public async Task The_sandbox_lists_the_demo_model_only()
    {
        var reply = await _account.AskAsync(_account.World.SandboxToken, "{ models(pageSize: 100) { totalResults results { id demo } } }");
        Assert.Equal(MatterportWorld.DemoModelId, (string?)Assert.Single(reply.Clean["models"]!["results"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task In_the_sandbox_other_models_are_locked()
    {
        var model = _account.Given("Lake House");
        var reply = await _account.AskAsync(_account.World.SandboxToken, $$"""{ model(id: "{{model.Id}}") { id } }""");
        Assert.Equal("model.locked", reply.Code);
    }

    [Fact]
    public async Task A_locked_developer_license_locks_models_for_the_production_token_too()
    {
        _account.World.Settings.DeveloperLicenseLocked = true;
        var model = _account.Given("Lake House");
        Assert.Equal("model.locked", (await _account.AskAsync($$"""{ model(id: "{{model.Id}}") { id } }""")).Code);
    }

    [Fact]
    public async Task The_account_API_has_no_sandbox()
    {
        var reply = await _account.AskAsync(
            _account.World.SandboxToken,
            "{ organization { id } }",
            null,
            "https://api.matterport.com/api/accounts/graph"
        );
        Assert.Equal("request.unauthorized", reply.Code);
    }

    [Fact]
    public void A_token_does_not_print_its_secret() =>
        Assert.DoesNotContain(
            _account.World.ProductionToken.TokenSecret,
            _account.World.ProductionToken.ToString(),
            StringComparison.Ordinal
        );
}
