using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckSetupTests
{
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task What_this_call_looks_like_is_told_and_whether_a_person_is_seen_in_it()
    {
        Assert.Equal((SetupCheck.Note, "setup.call.other"), await _setup.CodeAsync("call"));

        var person = _setup.World.Stored.Create(new Row("systemuser").SetRaw("accessmode", 0).SetRaw("isdisabled", false));
        _setup.Call = new CallerIdentities(person, person, person, 1, false, "browser");

        Assert.Equal((SetupCheck.Good, "setup.call.person"), await _setup.CodeAsync("call"));
    }

    [Fact]
    public async Task Where_everything_is_there_the_setup_is_healthy_and_nothing_is_to_be_mended()
    {
        await _setup.CheckAsync();
        _setup.World.ProcessAllWork();
        var (healthy, checks) = await _setup.CheckAsync();
        Assert.True(healthy);
        Assert.Equal(
            [
                "call",
                "clock",
                "defaults",
                "environment",
                "flow",
                "guards",
                "keys",
                "mode",
                "plan",
                "roles",
                "secret",
                "steps",
                "system-user",
                "tags",
                "token",
                "version",
                "writing",
            ],
            checks.Select(check => check.Check).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(checks, check => Assert.Null(check.Fix));
        string[] ofTheInstallation = ["call", "defaults", "flow", "keys", "roles", "steps", "system-user", "version"];
        Assert.All(checks, check => Assert.Equal(ofTheInstallation.Contains(check.Check) ? null : "Main", check.Account));
    }

    [Fact]
    public async Task Whatever_is_bad_makes_the_setup_unhealthy_and_says_how_to_mend_it()
    {
        _setup.Clear(FieldMappingTable.Table);
        _setup.Clear("role");
        _setup.Clear("systemuserroles");
        _setup.Secret = SecretSource.None;
        _setup.World.Clock.Advance(TimeSpan.FromHours(2));
        var (healthy, checks) = await _setup.CheckAsync();
        Assert.False(healthy);
        var bad = checks.Where(check => check.Outcome == SetupCheck.Bad).ToArray();
        Assert.Equal(["clock", "defaults", .. SetupWorld.Roles.Select(_ => "roles"), "secret"], bad.Select(check => check.Check).Order());
        Assert.All(bad, check => Assert.False(string.IsNullOrEmpty(check.Fix)));
    }

    [Fact]
    public async Task The_worst_comes_first_then_what_could_be_better_then_what_is_good()
    {
        _setup.Clear("role");
        _setup.Steps(true, false);
        _setup.Secret = SecretSource.Column;
        var checks = (await _setup.CheckAsync()).Checks;
        string[] order = [SetupCheck.Bad, SetupCheck.Note, SetupCheck.Good];
        Assert.Equal(
            checks.Select(check => Array.IndexOf(order, check.Outcome)).Order(),
            checks.Select(check => Array.IndexOf(order, check.Outcome))
        );
        Assert.Equal(["steps", "roles"], checks.Select(check => check.Check).Take(2));
        var notes = checks.Where(check => check.Outcome == SetupCheck.Note).Select(check => check.Fix is null).ToArray();
        Assert.Equal(notes.Order(), notes);
        Assert.Contains(false, notes);
    }

    [Fact]
    public async Task Without_an_account_there_is_one_to_create()
    {
        _setup.World.Stored.Delete(Some.Account);
        Assert.False((await _setup.CheckAsync()).Healthy);
        Assert.Equal((SetupCheck.Bad, "setup.account.none"), await _setup.CodeAsync("account"));
    }

    [Fact]
    public async Task Without_mappings_the_defaults_are_to_be_installed()
    {
        _setup.Clear(FieldMappingTable.Table);
        var defaults = await _setup.OneAsync("defaults");
        Assert.Equal((SetupCheck.Bad, "Run the deployment script again, or call mpt_InstallDefaults."), (defaults.Outcome, defaults.Fix));
    }

    [Fact]
    public async Task All_accounts_are_checked_or_the_one_that_is_named()
    {
        var second = _setup.World.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second"));
        Assert.Equal(["Main", "Second"], Accounts((await _setup.CheckAsync()).Checks));
        Assert.Equal(["Second"], Accounts((await _setup.CheckAsync(second)).Checks));
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_refused() =>
        await Assert.ThrowsAsync<RowNotFoundException>(() => _setup.CheckAsync(Guid.NewGuid()));

    [Fact]
    public async Task Checking_writes_nothing_but_what_was_found_and_one_test_of_the_guards_and_says_the_same_again()
    {
        var writes = _setup.World.System.Writes;
        await _setup.CheckAsync();
        var (first, again) = (await _setup.CheckAsync(), await _setup.CheckAsync());
        Assert.Equal(
            first.Checks.Select(check => (check.Outcome, check.Found)),
            again.Checks.Select(check => (check.Outcome, check.Found))
        );
        Assert.Equal((writes + 2 + 3, 0L), (_setup.World.System.Writes, _setup.World.Api.Counters.Snapshot.Mutations));
    }

    [Fact]
    public async Task Each_check_has_a_code_with_arguments_and_is_said_in_the_language_of_the_person()
    {
        _setup.Language = new Languages(file => PseudoLanguage.Open(file) ?? Languages.OpenShipped(file), Labels.In).Of(PseudoLanguage.Id);
        var checks = (await _setup.CheckAsync()).Checks;
        Assert.All(checks, check => Assert.Equal(_setup.Language.Say(new Phrase(check.Code, check.Arguments)), check.Found));
        Assert.All(checks, check => Assert.Equal("", PseudoLanguage.Outside(check.Found)));
        var token = checks.Single(check => check.Check == "token");
        Assert.Equal("setup.token.accepted", token.Code);
        Assert.Equal($"{_setup.World.World.Count}", token.Arguments["models"]);
    }

    private static IEnumerable<string> Accounts(IEnumerable<SetupCheck> checks) =>
        checks.Select(check => check.Account).OfType<string>().Distinct().Order();
}
