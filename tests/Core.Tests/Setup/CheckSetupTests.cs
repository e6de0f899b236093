using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckSetupTests
{
    private static readonly string[] Roles = ["Matterport Reader", "Matterport Operator", "Matterport Administrator", "Matterport Clock"];
    private readonly SyncWorld _world = new();
    private readonly List<RowKey> _tried = [];
    private SecretSource _secret = SecretSource.Vault;
    private OpenMatterport _open;
    private Language _language = Languages.Shipped.English;

    public CheckSetupTests()
    {
        _open = _world.Open;
        _world.Sync();
        _world.Tick();
        foreach (var name in Roles)
        {
            Role(name, heldBy: "systemuserroles");
        }
    }

    [Fact]
    public async Task Where_everything_is_there_the_setup_is_healthy_and_nothing_is_to_be_mended()
    {
        var (healthy, checks) = await CheckAsync();
        Assert.True(healthy);
        Assert.Equal(
            ["clock", "defaults", "keys", "mode", "plan", "roles", "secret", "token", "writing"],
            checks.Select(check => check.Check).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(checks, check => Assert.Null(check.Fix));
        Assert.All(checks, check => Assert.Equal(check.Check is "defaults" or "keys" or "roles" ? null : "Main", check.Account));
        Assert.Contains($"can access {_world.World.Count} models", One(checks, "token").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_bad_makes_the_setup_unhealthy_and_says_how_to_mend_it()
    {
        Clear(FieldMappingTable.Table);
        Clear("role");
        Clear("systemuserroles");
        _secret = SecretSource.None;
        _world.Clock.Advance(TimeSpan.FromHours(2));
        var (healthy, checks) = await CheckAsync();
        Assert.False(healthy);
        var bad = checks.Where(check => check.Outcome == SetupCheck.Bad).ToArray();
        Assert.Equal(["clock", "defaults", "roles", "roles", "roles", "roles", "secret"], bad.Select(check => check.Check).Order());
        Assert.All(bad, check => Assert.False(string.IsNullOrEmpty(check.Fix)));
    }

    [Fact]
    public async Task Without_an_account_there_is_one_to_create()
    {
        _world.Stored.Delete(Some.Account);
        var (healthy, checks) = await CheckAsync();
        Assert.False(healthy);
        Assert.Equal((SetupCheck.Bad, null), (One(checks, "account").Outcome, One(checks, "account").Account));
    }

    [Fact]
    public async Task Without_mappings_the_defaults_are_to_be_installed()
    {
        Clear(FieldMappingTable.Table);
        var defaults = One((await CheckAsync()).Checks, "defaults");
        Assert.Equal((SetupCheck.Bad, "Run the deployment script again, or call mpt_InstallDefaults."), (defaults.Outcome, defaults.Fix));
    }

    [Fact]
    public async Task A_role_is_missing_or_held_by_nobody_or_by_a_person_or_by_a_team()
    {
        Clear("role");
        Clear("systemuserroles");
        Role(Roles[1], heldBy: null);
        Role(Roles[2], heldBy: "teamroles");
        var checks = (await CheckAsync()).Checks.Where(check => check.Check == "roles").ToArray();
        Assert.Equal([SetupCheck.Bad, SetupCheck.Note, SetupCheck.Good, SetupCheck.Bad], checks.Select(check => check.Outcome));
        Assert.All(Roles.Zip(checks), pair => Assert.Contains(pair.First, pair.Second.Found, StringComparison.Ordinal));
        Assert.Equal([true, true, false, true], checks.Select(check => check.Fix is not null));
    }

    [Theory]
    [InlineData(SecretSource.Vault, SetupCheck.Good)]
    [InlineData(SecretSource.Column, SetupCheck.Note)]
    [InlineData(SecretSource.None, SetupCheck.Bad)]
    public async Task The_secret_belongs_in_Key_Vault(SecretSource secret, string outcome)
    {
        _secret = secret;
        Assert.Equal(outcome, One((await CheckAsync()).Checks, "secret").Outcome);
    }

    [Fact]
    public async Task Without_a_secret_Matterport_is_not_asked()
    {
        _secret = SecretSource.None;
        var requests = _world.Api.Counters.Snapshot.Requests;
        Assert.DoesNotContain((await CheckAsync()).Checks, check => check.Check is "token" or "mode" or "plan");
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
    }

    [Theory]
    [InlineData(59, SetupCheck.Good)]
    [InlineData(60, SetupCheck.Bad)]
    public async Task The_clock_has_ticked_within_the_hour(int minutes, string outcome)
    {
        _world.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var clock = One((await CheckAsync()).Checks, "clock");
        Assert.Equal((outcome, outcome == SetupCheck.Bad), (clock.Outcome, clock.Fix is not null));
    }

    [Fact]
    public async Task A_clock_that_never_ticked_is_told()
    {
        Change(new Row(AccountTable.Table).Set(AccountTable.LastTickOn, null));
        Assert.Equal((SetupCheck.Bad, "The clock has not run yet."), OutcomeAndFound(One((await CheckAsync()).Checks, "clock")));
    }

    [Theory]
    [InlineData(true, "Changes are sent")]
    [InlineData(false, "Changes are not sent")]
    public async Task Whether_edits_are_sent_is_a_note(bool mayWrite, string found)
    {
        Change(new Row(AccountTable.Table).Set(AccountTable.WriteEnabled, mayWrite));
        var writing = One((await CheckAsync()).Checks, "writing");
        Assert.Equal((SetupCheck.Note, mayWrite), (writing.Outcome, writing.Fix is null));
        Assert.StartsWith(found, writing.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Matterport_refuses_is_told_and_nothing_more_is_said_of_the_account()
    {
        _open = ClientOf(_world.World.ProductionToken with { TokenSecret = "wrong" });
        var (healthy, checks) = await CheckAsync();
        Assert.False(healthy);
        Assert.Equal((SetupCheck.Bad, "Matterport does not accept the token."), OutcomeAndFound(One(checks, "token")));
        Assert.DoesNotContain(checks, check => check.Check is "mode" or "plan");
    }

    [Fact]
    public async Task A_sandbox_is_a_note_that_says_what_unlocks_it()
    {
        _open = ClientOf(_world.World.SandboxToken);
        var (healthy, checks) = await CheckAsync();
        Assert.True(healthy);
        Assert.Equal((SetupCheck.Note, "The account is in Sandbox mode."), OutcomeAndFound(One(checks, "mode")));
        Assert.NotNull(One(checks, "mode").Fix);
    }

    [Fact]
    public async Task Where_Matterport_cannot_be_reached_the_check_says_so_and_goes_on_with_the_next_account()
    {
        _world.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second").Set(AccountTable.TokenId, "token"));
        _world.Api.Faults.Rates[FaultKind.ServerError] = 1;
        var tokens = (await CheckAsync()).Checks.Where(check => check.Check == "token").ToArray();
        Assert.Equal(["Main", "Second"], tokens.Select(check => check.Account).Order());
        Assert.All(tokens, check => Assert.Equal(SetupCheck.Bad, check.Outcome));
        Assert.All(tokens, check => Assert.Contains("api.matterport.com", check.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_tried_with_a_row_that_is_there()
    {
        var keys = (await CheckAsync()).Checks.Where(check => check.Check == "keys").ToArray();
        Assert.Equal(10, keys.Length);
        Assert.Contains(_tried, key => key.Table == ModelTable.Table && _world.Stored.Find(key, []) is not null);
        Assert.Equal(_tried.Count, keys.Count(check => check.Outcome == SetupCheck.Good));
        Assert.Equal(10 - _tried.Count, keys.Count(check => check.Outcome == SetupCheck.Note));
        Assert.Equal(
            SetupCheck.Note,
            keys.Single(check => check.Found.Contains(PropertyTable.Table + " (", StringComparison.Ordinal)).Outcome
        );
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_ends_the_check_and_is_named()
    {
        var refusal = await Assert.ThrowsAsync<KeyNotActiveException>(() =>
            CheckAsync(retrieve: key => throw new RowNotFoundException(key.ToString()))
        );
        Assert.Contains($"{AccountTable.Table} ({AccountTable.Name.Name})", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("row.not-found", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_accounts_are_checked_or_the_one_that_is_named()
    {
        var second = _world.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second"));
        Assert.Equal(["Main", "Second"], Accounts((await CheckAsync()).Checks));
        Assert.Equal(["Second"], Accounts((await CheckAsync(second)).Checks));
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_refused() =>
        await Assert.ThrowsAsync<RowNotFoundException>(() => CheckAsync(Guid.NewGuid()));

    [Fact]
    public async Task Checking_writes_nothing_but_what_was_found_on_the_account_and_says_the_same_again()
    {
        var writes = _world.System.Writes;
        var (first, again) = (await CheckAsync(), await CheckAsync());
        Assert.Equal(first.Checks.Select(OutcomeAndFound), again.Checks.Select(OutcomeAndFound));
        Assert.Equal((writes + 2, 0L), (_world.System.Writes, _world.Api.Counters.Snapshot.Mutations));
    }

    [Fact]
    public async Task An_account_keeps_when_it_was_checked_and_what_was_found_as_codes()
    {
        _open = ClientOf(_world.World.SandboxToken);
        _secret = SecretSource.Column;
        await CheckAsync();
        var account = Checked();
        Assert.Equal(
            (Health.Healthy, AccountMode.Sandbox, (DateTime?)_world.Clock.Now),
            (account.Get(AccountTable.Health), account.Get(AccountTable.Mode), account.Get(AccountTable.CheckedOn))
        );
        Assert.Contains(
            """{"outcome":"note","code":"setup.secret.column","arguments":{},"fixCode":"setup.secret.column.fix"}""",
            account.Get(AccountTable.HealthDetail),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"accountApi":"not-available","folders":"not-available","webhooks":"not-available"}""",
            account.Get(AccountTable.PlanFeatures)
        );
    }

    [Fact]
    public async Task What_is_bad_stands_first_and_what_the_column_cannot_hold_is_left_out()
    {
        Clear("role");
        await CheckAsync();
        var account = Checked();
        Assert.Equal(Health.Degraded, account.Get(AccountTable.Health));
        Assert.StartsWith(
            """[{"outcome":"bad","code":"setup.role.missing","arguments":{"role":"Matterport Reader"}""",
            account.Get(AccountTable.HealthDetail),
            StringComparison.Ordinal
        );
        Assert.InRange(account.Get(AccountTable.HealthDetail)!.Length, 100, AccountTable.HealthDetail.MaxLength!.Value);
    }

    [Theory]
    [InlineData(SecretSource.None)]
    [InlineData(SecretSource.Vault)]
    public async Task An_account_that_Matterport_cannot_be_asked_about_is_broken_and_keeps_what_it_was(SecretSource secret)
    {
        await CheckAsync();
        _secret = secret;
        _open = ClientOf(_world.World.ProductionToken with { TokenSecret = "wrong" });
        await CheckAsync();
        var account = Checked();
        Assert.Equal((Health.Broken, AccountMode.Production), (account.Get(AccountTable.Health), account.Get(AccountTable.Mode)));
        Assert.NotNull(account.Get(AccountTable.PlanFeatures));
    }

    [Fact]
    public async Task Each_check_has_a_code_with_arguments_and_is_said_in_the_language_of_the_person()
    {
        _language = new Languages(file => PseudoLanguage.Open(file) ?? Languages.OpenShipped(file), Labels.In).Of(PseudoLanguage.Id);
        var checks = (await CheckAsync()).Checks;
        Assert.All(checks, check => Assert.Equal(_language.Say(new Phrase(check.Code, check.Arguments)), check.Found));
        Assert.All(checks, check => Assert.Equal("", PseudoLanguage.Outside(check.Found)));
        Assert.Equal("setup.token.accepted", One(checks, "token").Code);
        Assert.Equal($"{_world.World.Count}", One(checks, "token").Arguments["models"]);
    }

    private Row Checked() =>
        _world.Stored.Get(
            RowKey.Of(Some.Account),
            [
                AccountTable.Health.Name,
                AccountTable.HealthDetail.Name,
                AccountTable.CheckedOn.Name,
                AccountTable.Mode.Name,
                AccountTable.PlanFeatures.Name,
            ]
        );

    private static SetupCheck One(IEnumerable<SetupCheck> checks, string name) => Assert.Single(checks, check => check.Check == name);

    private static (string, string) OutcomeAndFound(SetupCheck check) => (check.Outcome, check.Found);

    private static IEnumerable<string> Accounts(IEnumerable<SetupCheck> checks) =>
        checks.Select(check => check.Account).OfType<string>().Distinct().Order();

    private void Role(string name, string? heldBy)
    {
        var role = _world.Stored.Create(new Row("role").SetRaw("name", name));
        if (heldBy is not null)
        {
            _world.Stored.Create(new Row(heldBy).SetRaw("roleid", role));
        }
    }

    private void Clear(string table)
    {
        foreach (var row in _world.Stored.All(table))
        {
            _world.Stored.Delete(row.Reference);
        }
    }

    private void Change(Row account) => _world.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.SetAll(account.Values));

    private OpenMatterport ClientOf(ApiToken token) =>
        _ => new MatterportClient(
            new MatterportTransport(
                new Credentials(token.TokenId, token.TokenSecret),
                new TransportOptions
                {
                    Inner = _world.Api.CreateHandler(),
                    Delay = (_, _) => Task.CompletedTask,
                    UtcNow = () => _world.Clock.Now,
                }
            )
        );

    private async Task<(bool Healthy, SetupCheck[] Checks)> CheckAsync(Guid? account = null, Action<RowKey>? retrieve = null)
    {
        var response = await new CheckSetup(
            _world.System,
            _open,
            _ => _secret,
            retrieve ?? _tried.Add,
            () => _world.Clock.Now,
            _language
        ).HandleAsync(new CheckSetupMessage.Request { AccountId = account }, default);
        return (response.Healthy, Json.Read<SetupCheck[]>(response.Checks!));
    }
}
