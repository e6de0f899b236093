namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class AccountApiTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task The_organization_shows_itself()
    {
        var organization = (
            await _api.AskAccountAsync(
                """
                { organization { id name created developer { mode license { availability } options { serializeGraphNulls } }
                  sdkKeys { used remaining quota keys(active: true) { key } }
                  bundles { id enabled }
                  memberships(pageSize: 2) { nextOffset totalResults results { status user { email } roles { id name } } } }
                  roles { results { id name } } }
                """
            )
        ).Clean["organization"]!;
        Assert.Equal(_api.Account.OrganizationId, (string?)organization["id"]);
        Assert.Equal("unlocked", (string?)organization["developer"]!["license"]!["availability"]);
        Assert.Equal(3, (int)organization["memberships"]!["totalResults"]!);
        Assert.Equal("owner", (string?)organization["memberships"]!["results"]![0]!["roles"]![0]!["name"]);
        Assert.Equal("2", (string?)organization["memberships"]!["nextOffset"]);
    }

    [Fact]
    public async Task A_member_is_invited_changed_and_removed()
    {
        var invited = await _api.AskAccountAsync(
            """mutation { inviteMember(email: "new@example.com", roleId: "00000000100") { status } }"""
        );
        Assert.Equal("pending", (string?)invited.Clean["inviteMember"]!["status"]);
        var patched = await _api.AskAccountAsync(
            """mutation { patchMembership(email: "new@example.com", roleId: "00000000120") { roles { name } } }"""
        );
        Assert.Equal("admin", (string?)patched.Clean["patchMembership"]!["roles"]![0]!["name"]);
        var removed = await _api.AskAccountAsync("""mutation { removeMembership(email: "new@example.com") { status } }""");
        Assert.Equal("deleted", (string?)removed.Clean["removeMembership"]!["status"]);
        Assert.Equal(
            "not.found",
            (await _api.AskAccountAsync("""{ organization { membershipByEmail(email: "new@example.com") { status } } }""")).Code
        );
    }

    [Theory]
    [InlineData("""inviteMember(email: "ada.lind@example.com", roleId: "00000000100") { status }""", "request.invalid")]
    [InlineData("""inviteMember(email: "x@example.com", roleId: "7") { status }""", "not.found")]
    [InlineData("""patchMembership(email: "no@example.com", roleId: "00000000100") { status }""", "not.found")]
    [InlineData("""removeMembership(email: "no@example.com") { status }""", "not.found")]
    [InlineData("""removeSdkKey(key: "no")""", "not.found")]
    [InlineData("""addSdkDomain(key: "no", details: { domain: "a.com" }) { id }""", "not.found")]
    [InlineData("""patchSdkDomain(key: "no", domainId: "1", patch: { domain: "a.com" }) { id }""", "not.found")]
    [InlineData("""removeSdkDomain(key: "no", domainId: "1")""", "not.found")]
    [InlineData("""provisionSdkKey(domains: [{ domain: "" }]) { key }""", "request.invalid")]
    [InlineData("""patchDeveloperOptions(organizationId: "theirs", serializeGraphNulls: disabled) { serializeGraphNulls }""", "not.found")]
    public async Task What_cannot_be_done_is_refused(string mutation, string code) =>
        Assert.Equal(code, (await _api.AskAccountAsync("mutation { " + mutation + " }")).Code);

    [Fact]
    public async Task A_key_comes_with_its_domains()
    {
        var made = await _api.AskAccountAsync(
            """mutation { provisionSdkKey(label: "site", domains: [{ domain: "a.com" }]) { key domains { id domain } } }"""
        );
        var key = (string)made.Clean["provisionSdkKey"]!["key"]!;
        var added = await _api.AskAccountAsync(
            $$"""mutation { addSdkDomain(key: "{{key}}", details: { domain: "b.com", port: 8080 }) { id port } }"""
        );
        var domain = (string)added.Clean["addSdkDomain"]!["id"]!;
        var patched = await _api.AskAccountAsync(
            $$"""mutation { patchSdkDomain(key: "{{key}}", domainId: "{{domain}}", patch: { domain: "c.com" }) { domain port } }"""
        );
        Assert.Equal("c.com", (string?)patched.Clean["patchSdkDomain"]!["domain"]);
        Assert.Equal(8080, (int)patched.Data["patchSdkDomain"]!["port"]!);
        Assert.True(
            (bool)
                (await _api.AskAccountAsync($$"""mutation { removeSdkDomain(key: "{{key}}", domainId: "{{domain}}") }""")).Clean[
                    "removeSdkDomain"
                ]!
        );
        Assert.True((bool)(await _api.AskAccountAsync($$"""mutation { removeSdkKey(key: "{{key}}") }""")).Clean["removeSdkKey"]!);
    }

    [Fact]
    public async Task Five_keys_are_all_there_are()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.NotNull((await _api.AskAccountAsync("mutation { provisionSdkKey { key } }")).Clean);
        }

        Assert.Equal("quota.exceeded", (await _api.AskAccountAsync("mutation { provisionSdkKey { key } }")).Code);
    }

    [Fact]
    public async Task Leaving_nulls_out_is_an_option_of_the_account()
    {
        await _api.AskAccountAsync("mutation { patchDeveloperOptions(serializeGraphNulls: disabled) { serializeGraphNulls } }");
        Assert.False(_api.Account.Settings.SerializeNulls);
    }

    [Fact]
    public async Task Without_an_Enterprise_plan_the_account_API_is_closed()
    {
        _api.Account.Settings.Enterprise = false;
        Assert.Equal("request.unauthorized", (await _api.AskAccountAsync("{ organization { id } }")).Code);
    }
}
