using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Accounts;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Serving;

public sealed class BasicAuthenticationTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        var reply = await _api.AskAsync(null, "{ models { totalResults } }");
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("request.unauthenticated", reply.Code);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task A_wrong_secret_is_not_accepted(string secret) =>
        Assert.Equal(
            "request.unauthenticated",
            (await _api.AskAsync(_api.Account.ProductionToken with { TokenSecret = secret }, "{ models { totalResults } }")).Code
        );

    [Fact]
    public async Task A_revoked_token_is_not_accepted_any_more()
    {
        var old = _api.Account.ProductionToken;
        _api.Account.ReplaceProductionToken(new ApiToken("new", "secret"));
        Assert.Equal("request.unauthenticated", (await _api.AskAsync(old, "{ models { totalResults } }")).Code);
        Assert.NotNull((await _api.AskAsync("{ models { totalResults } }")).Clean);
    }

    [Fact]
    public async Task The_sandbox_lists_the_demo_model_only()
    {
        var reply = await _api.AskAsync(_api.Account.SandboxToken, "{ models(pageSize: 100) { totalResults results { id demo } } }");
        Assert.Equal(MatterportAccount.DemoModelId, (string?)Assert.Single(reply.Clean["models"]!["results"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task In_the_sandbox_other_models_are_locked()
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync(_api.Account.SandboxToken, $$"""{ model(id: "{{model.Id}}") { id } }""");
        Assert.Equal("model.locked", reply.Code);
    }

    [Fact]
    public async Task A_locked_developer_license_locks_models_for_the_production_token_too()
    {
        _api.Account.Settings.DeveloperLicenseLocked = true;
        var model = _api.Given("Lake House");
        Assert.Equal("model.locked", (await _api.AskAsync($$"""{ model(id: "{{model.Id}}") { id } }""")).Code);
    }

    [Fact]
    public async Task The_account_API_has_no_sandbox()
    {
        var reply = await _api.AskAsync(
            _api.Account.SandboxToken,
            "{ organization { id } }",
            null,
            "https://api.matterport.com/api/accounts/graph"
        );
        Assert.Equal("request.unauthorized", reply.Code);
    }

    [Fact]
    public void A_token_does_not_print_its_secret() =>
        Assert.DoesNotContain(_api.Account.ProductionToken.TokenSecret, _api.Account.ProductionToken.ToString(), StringComparison.Ordinal);
}
