using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckAccountTests
{
    private readonly SetupWorld _setup = new();

    [Theory]
    [InlineData(SecretSource.Vault, SetupCheck.Good, "setup.secret.vault")]
    [InlineData(SecretSource.Column, SetupCheck.Note, "setup.secret.column")]
    [InlineData(SecretSource.VaultWithoutIdentity, SetupCheck.Bad, "secret.identity.none")]
    [InlineData(SecretSource.None, SetupCheck.Bad, "setup.secret.none")]
    public async Task The_secret_belongs_in_Key_Vault(SecretSource secret, string outcome, string code)
    {
        _setup.Secret = secret;
        Assert.Equal((outcome, code), await _setup.CodeAsync("secret"));
    }

    [Theory]
    [InlineData(SecretSource.None)]
    [InlineData(SecretSource.VaultWithoutIdentity)]
    public async Task Without_a_secret_Matterport_is_not_asked(SecretSource secret)
    {
        _setup.Secret = secret;
        var requests = _setup.World.Api.Counters.Snapshot.Requests;
        Assert.DoesNotContain((await _setup.CheckAsync()).Checks, check => check.Check is "token" or "mode" or "plan");
        Assert.Equal(requests, _setup.World.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public async Task A_secret_that_is_not_handed_out_is_told_and_the_check_goes_on_with_the_next_account()
    {
        _setup.World.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second"));
        _setup.Open = _ => throw new SecretUnreadableException(Phrase.Of("secret.identity.empty"), ErrorKind.Upstream);
        var checks = (await _setup.CheckAsync()).Checks;
        var refused = checks.Where(check => check.Code == "secret.identity.empty").ToArray();
        Assert.Equal(["Main", "Second"], refused.Select(check => check.Account).Order());
        Assert.All(refused, check => Assert.Equal(("secret", SetupCheck.Bad), (check.Check, check.Outcome)));
        Assert.All(refused, check => Assert.NotNull(check.Fix));
        Assert.DoesNotContain(checks, check => check.Code == "setup.secret.vault");
    }

    [Theory]
    [InlineData(59, SetupCheck.Good)]
    [InlineData(60, SetupCheck.Bad)]
    public async Task The_clock_has_ticked_within_the_hour(int minutes, string outcome)
    {
        _setup.World.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var clock = await _setup.OneAsync("clock");
        Assert.Equal((outcome, outcome == SetupCheck.Bad), (clock.Outcome, clock.Fix is not null));
    }

    [Fact]
    public async Task A_clock_that_never_ticked_is_told()
    {
        _setup.Change(new Row(AccountTable.Table).Set(AccountTable.LastTickOn, null));
        Assert.Equal((SetupCheck.Bad, "setup.clock.never"), await _setup.CodeAsync("clock"));
    }

    [Theory]
    [InlineData(true, "Changes are sent")]
    [InlineData(false, "Changes are not sent")]
    public async Task Whether_edits_are_sent_is_a_note(bool mayWrite, string found)
    {
        _setup.Change(new Row(AccountTable.Table).Set(AccountTable.WriteEnabled, mayWrite));
        var writing = await _setup.OneAsync("writing");
        Assert.Equal((SetupCheck.Note, mayWrite), (writing.Outcome, writing.Fix is null));
        Assert.StartsWith(found, writing.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_of_the_first_sync_is_the_account_s_own()
    {
        Assert.Equal((SetupCheck.Good, "setup.environment.own"), await _setup.CodeAsync("environment"));
        _setup.World.Environment = Guid.NewGuid();
        Assert.Equal((SetupCheck.Bad, "setup.environment.copied"), await _setup.CodeAsync("environment"));
        _setup.Change(new Row(AccountTable.Table).Set(AccountTable.EnvironmentId, null));
        Assert.Equal((SetupCheck.Note, "setup.environment.unknown"), await _setup.CodeAsync("environment"));
        _setup.World.Sync();
        Assert.Equal((SetupCheck.Good, "setup.environment.own"), await _setup.CodeAsync("environment"));
    }

    [Fact]
    public async Task A_token_that_Matterport_refuses_is_told_and_nothing_more_is_said_of_the_account()
    {
        _setup.Open = _setup.ClientOf(_setup.World.World.ProductionToken with { TokenSecret = "wrong" });
        Assert.Equal((SetupCheck.Bad, "setup.token.refused"), await _setup.CodeAsync("token"));
        Assert.DoesNotContain((await _setup.CheckAsync()).Checks, check => check.Check is "mode" or "plan");
    }

    [Fact]
    public async Task A_sandbox_is_a_note_that_says_what_unlocks_it()
    {
        _setup.Open = _setup.ClientOf(_setup.World.World.SandboxToken);
        Assert.Equal((SetupCheck.Note, "setup.mode.sandbox"), await _setup.CodeAsync("mode"));
        Assert.NotNull((await _setup.OneAsync("mode")).Fix);
        Assert.True((await _setup.CheckAsync()).Healthy);
    }

    [Fact]
    public async Task Where_Matterport_cannot_be_reached_the_check_says_so_and_goes_on_with_the_next_account()
    {
        _setup.World.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second").Set(AccountTable.TokenId, "token"));
        _setup.World.Api.Faults.Rates[FaultKind.ServerError] = 1;
        var tokens = (await _setup.CheckAsync()).Checks.Where(check => check.Check == "token").ToArray();
        Assert.Equal(["Main", "Second"], tokens.Select(check => check.Account).Order());
        Assert.All(tokens, check => Assert.Equal(SetupCheck.Bad, check.Outcome));
        Assert.All(tokens, check => Assert.Contains("api.matterport.com", check.Fix, StringComparison.Ordinal));
    }
}
