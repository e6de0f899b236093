using System.Net;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests;

public sealed class AccountSecretTests : IDisposable
{
    private const string Canary = "canary-5f1d0c";
    private const string Vault = "https://our-vault.vault.azure.net/secrets/matterport";
    private readonly FakeNetwork _network = new(HttpStatusCode.OK, "{\"value\":\"" + Canary + "\"}");
    private readonly FakePlatform _platform = new(new FakeContext("mpt_CheckSetup"));
    private readonly Guid _account = Guid.NewGuid();

    [Theory]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport", true)]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport/0123456789abcdef0123456789abcdef", true)]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport?api-version=7.4", true)]
    [InlineData("http://our-vault.vault.azure.net/secrets/matterport", false)]
    [InlineData("https://our-vault.vault.azure.net.evil.com/secrets/matterport", false)]
    [InlineData("https://evilvault.azure.net/secrets/matterport", false)]
    [InlineData("https://evil.com/our-vault.vault.azure.net/secrets/matterport", false)]
    [InlineData("https://user@our-vault.vault.azure.net/secrets/matterport", false)]
    [InlineData("https://our-vault.vault.azure.net:444/secrets/matterport", false)]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport?x=1", false)]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport#x", false)]
    [InlineData("https://our-vault.vault.azure.net\\@evil.com/secrets/matterport", false)]
    [InlineData("https://our-vault.vault.azure.net/secrets/../keys", false)]
    [InlineData("https://our-vault.vault.azure.net/secrets/matterport\n", false)]
    public void Only_the_address_of_a_secret_in_Key_Vault_is_one(string text, bool isOne) =>
        Assert.Equal(isOne, VaultSecretUri.TryParse(text) is not null);

    [Fact]
    public void The_secret_comes_from_Key_Vault_by_our_identity()
    {
        Given(Vault, "column-secret");
        _platform.With<IManagedIdentityService>(new FakeIdentity());

        Open(client => Assert.NotNull(client));

        Assert.Equal(Vault + "?api-version=7.4", Assert.Single(_network.Asked));
        Assert.Equal("Bearer identity-token", Assert.Single(_network.Authorizations));
        Assert.Equal([null], _platform.OpenedAs);
    }

    [Fact]
    public void Without_an_identity_the_secured_column_is_read_as_the_system()
    {
        Given(Vault, Canary);
        Open(client => Assert.NotNull(client));
        Assert.Empty(_network.Asked);
        Assert.Equal([null], _platform.OpenedAs);
    }

    [Fact]
    public void Without_an_identity_and_a_column_the_refusal_says_what_is_missing()
    {
        Given(Vault, null);
        Assert.EndsWith("[secret.identity.none]", Open(_ => { })!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(InvalidPluginExecutionException))]
    [InlineData(typeof(TimeoutException))]
    public void Whatever_the_identity_service_throws_becomes_a_refusal_of_ours_and_its_text_goes_nowhere(Type type)
    {
        Given(Vault, null);
        _platform.With<IManagedIdentityService>(new RefusedIdentity(() => throw (Exception)Activator.CreateInstance(type, Canary)!));

        var refusal = Open(_ => { })!;

        Assert.EndsWith("[secret.identity.refused]", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(type.Name, refusal.Message, StringComparison.Ordinal);
        Assert.All(
            new[] { refusal.ToString() }.Concat(_platform.Lines),
            text => Assert.DoesNotContain(Canary, text, StringComparison.Ordinal)
        );
        Assert.Empty(_network.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_identity_without_a_token_asks_nothing_of_the_vault(string? token)
    {
        Given(Vault, null);
        _platform.With<IManagedIdentityService>(new RefusedIdentity(() => token!));
        Assert.EndsWith("[secret.identity.empty]", Open(_ => { })!.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Asked);
    }

    [Fact]
    public void The_identity_is_never_shown_to_another_host()
    {
        Given("https://our-vault.vault.azure.net.evil.com/secrets/a", Canary);
        _platform.With<IManagedIdentityService>(new FakeIdentity());
        Assert.EndsWith("[secret.vault.address]", Open(_ => { })!.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Asked);
    }

    [Fact]
    public void Without_a_token_the_refusal_says_what_to_enter()
    {
        Given(null, null);
        Assert.EndsWith("[secret.missing]", Open(_ => { })!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_secret_is_in_no_trace_and_no_exception(bool fromVault)
    {
        Given(fromVault ? Vault : null, fromVault ? null : Canary);
        _platform.With<IManagedIdentityService>(new FakeIdentity());
        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("token-id:" + Canary));
        Exception[] careless = [new InvalidCastException($"{Canary} {basic}"), new MatterportException("error.internal", Canary)];

        var said = careless.Select(exception => Open(_ => throw exception)!.ToString()).ToArray().Concat(_platform.Lines).ToArray();

        Assert.True(said.Length >= 3);
        Assert.All(
            said,
            text =>
            {
                Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
                Assert.DoesNotContain(basic, text, StringComparison.Ordinal);
                Assert.DoesNotContain("identity-token", text, StringComparison.Ordinal);
            }
        );
    }

    public void Dispose() => _network.Dispose();

    private void Given(string? vault, string? secret) =>
        _platform.Rows.Create(
            new Entity("mpt_account", _account)
            {
                ["mpt_tokenid"] = "token-id",
                ["mpt_tokensecret"] = secret,
                ["mpt_vaultsecreturi"] = vault,
            }
        );

    private InvalidPluginExecutionException? Open(Action<MatterportClient> then) =>
        _platform.With<HttpMessageHandler>(_network).Run(new PluginDouble(invocation => then(invocation.OpenMatterport(_account))));

    private sealed class RefusedIdentity(Func<string> acquire) : IManagedIdentityService
    {
        public string AcquireToken(IEnumerable<string> scopes) => acquire();

        public string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes) => throw new NotSupportedException();
    }

    private sealed class FakeIdentity : IManagedIdentityService
    {
        public string AcquireToken(IEnumerable<string> scopes)
        {
            Assert.Equal(["https://vault.azure.net/.default"], scopes);
            return "identity-token";
        }

        public string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes) => throw new NotSupportedException();
    }
}
