using System.Text.Json;
using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Setup;

/// <summary>What can be wrong with an environment without anybody noticing, and what the setup check then says.</summary>
public sealed class SetupTroubleTests : IDisposable
{
    private const string Canary = "canary-77ab01";
    private readonly ProductEnvironment _environment = new();

    [Fact]
    public void An_import_that_activates_nothing_leaves_no_step_running_and_the_check_counts_them_first()
    {
        Switch("sdkmessageprocessingstep", off: true);
        Switch("workflow", off: true);

        _environment.Call(_environment.Ada, "mpt_StartSync");
        Assert.Equal(0, _environment.Platform.RunJobs());

        var checks = Checks();
        Assert.Equal(("setup.steps.off", "bad"), (checks[0].Code, checks[0].Outcome));
        Assert.StartsWith(
            $"{ProductEnvironment.Package.Steps.Count} of {ProductEnvironment.Package.Steps.Count} ",
            checks[0].Found,
            StringComparison.Ordinal
        );
        Assert.Contains(checks, check => check is { Code: "setup.flow.off", Outcome: "bad" });
        Assert.Equal(720270003, Account("mpt_health").GetAttributeValue<OptionSetValue>("mpt_health").Value);

        Switch("sdkmessageprocessingstep", off: false);
        Switch("workflow", off: false);
        Assert.Contains(Checks(), check => check is { Code: "setup.steps.on", Outcome: "good" });
        Assert.Contains(Checks(), check => check is { Code: "setup.flow.on", Outcome: "good" });
        Assert.Equal(ProductEnvironment.Package.Steps.Count, _environment.Rows("sdkmessageprocessingstep").Count);
    }

    [Fact]
    public void The_guards_are_tested_by_asynchronous_work_and_the_next_check_says_how_it_went()
    {
        Assert.Contains(Checks(), check => check is { Code: "setup.guards.untested", Outcome: "note" });
        _environment.Platform.RunJobs();
        Assert.Contains(Checks(), check => check is { Code: "setup.guards.tested", Outcome: "good" });
        Assert.Empty(_environment.Rows("mpt_syncrun"));
    }

    [Fact]
    public void With_the_guard_switched_off_the_test_finds_the_hole()
    {
        var guards = new GuardSwitch(_environment.Platform);
        Checks();
        guards.WithoutGuards(() => _environment.Platform.RunJobs());
        Assert.Contains(Checks(), check => check is { Code: "setup.guards.open", Outcome: "bad" });
    }

    [Fact]
    public void An_operator_may_check_and_is_told_that_this_proved_nothing_of_the_guards()
    {
        _environment.Call(_environment.Ann, "mpt_CheckSetup");
        _environment.Platform.RunJobs();
        Assert.Contains(Checks(), check => check is { Code: "setup.guards.no-right", Outcome: "note" });
    }

    [Fact]
    public void A_default_team_without_a_role_is_told_before_models_are_missing()
    {
        var team = _environment.Platform.CreateTeam("North");
        SetTeam(team);
        Assert.Contains(Checks(), check => check is { Code: "setup.team.blind", Outcome: "bad" });
        _environment.Sync();
        Assert.Empty(_environment.Rows("mpt_model"));

        var reading = _environment.Platform.CreateTeam("South", "Matterport Reader");
        SetTeam(reading);
        Assert.Contains(Checks(), check => check is { Code: "setup.team.reads", Outcome: "good" });
        _environment.Sync(full: true);
        Assert.All(_environment.Rows("mpt_model"), model => Assert.Equal(reading, model.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.NotEmpty(_environment.Rows("mpt_model"));
    }

    [Fact]
    public void A_copied_environment_reads_and_sends_nothing_until_an_administrator_says_that_it_is_meant()
    {
        _environment.Sync();
        var model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" }).Id;
        var guards = new GuardSwitch(_environment.Platform);
        guards.WithoutGuards(() => SetEnvironment(_environment.Platform.System, Guid.NewGuid().ToString("D")));
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_internalnotes"] = "of the copy" });

        var run = _environment.Sync();

        Assert.Contains("run.environment-copied", run.GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.NotEqual("of the copy", _environment.MatterportAccount.Find(model)!.Description);
        Assert.Contains(Checks(), check => check is { Code: "setup.environment.copied", Outcome: "bad" });

        SetEnvironment(_environment.Platform.ServiceFor(_environment.Ada), null);
        _environment.Sync();

        Assert.Equal("of the copy", _environment.MatterportAccount.Find(model)!.Description);
        Assert.Contains(Checks(), check => check is { Code: "setup.environment.own", Outcome: "good" });
    }

    [Fact]
    public void An_identity_that_is_refused_is_told_with_a_code_and_without_a_word_of_what_was_thrown()
    {
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(
                new Entity("mpt_account", _environment.AccountId)
                {
                    ["mpt_vaultsecreturi"] = "https://our.vault.azure.net/secrets/matterport",
                    ["mpt_tokensecret"] = null,
                }
            );
        Assert.Contains(Checks(), check => check is { Code: "secret.identity.none", Outcome: "bad" });

        _environment.Identity = new RefusedIdentity();
        Assert.Contains(Checks(), check => check is { Code: "secret.identity.refused", Outcome: "bad" });

        _environment.Call(_environment.Ada, "mpt_StartSync");
        _environment.Platform.RunJobs();
        var run = Assert.Single(_environment.Rows("mpt_syncrun"));
        Assert.Contains("secret.identity.refused", run.GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.DoesNotContain(_environment.Platform.Traces, trace => trace.Text.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void Solution_and_assembly_say_their_version_and_a_difference_is_to_be_mended()
    {
        Assert.Contains(Checks(), check => check is { Code: "setup.version.same", Outcome: "note" });
        var solution = Assert.Single(_environment.Rows("solution"));
        _environment.Platform.System.Update(new Entity("solution", solution.Id) { ["version"] = "0.2.0.0" });
        Assert.Contains(Checks(), check => check is { Code: "setup.version.differs", Outcome: "bad" });
    }

    [Fact]
    public void A_changed_id_of_SYSTEM_is_told_and_moves_no_guard()
    {
        Assert.Contains(Checks(), check => check is { Code: "setup.system-user.same", Outcome: "good" });
        var organization = Assert.Single(_environment.Rows("organization"));
        _environment.Platform.System.Update(
            new Entity("organization", organization.Id) { ["systemuserid"] = new EntityReference("systemuser", _environment.Ada) }
        );
        Assert.Contains(Checks(), check => check is { Code: "setup.system-user.differs", Outcome: "note" });
    }

    public void Dispose() => _environment.Dispose();

    private List<SetupCheck> Checks() =>
        JsonSerializer.Deserialize<List<SetupCheck>>(
            (string)_environment.Call(_environment.Ada, "mpt_CheckSetup")["Checks"],
            JsonSerializerOptions.Web
        )!;

    private Entity Account(string column) =>
        _environment.Platform.System.Retrieve("mpt_account", _environment.AccountId, new ColumnSet(column));

    private void Switch(string table, bool off)
    {
        foreach (var row in _environment.Rows(table))
        {
            var isOne = table == "workflow" ? !off : off;
            _environment.Platform.System.Update(new Entity(table, row.Id) { ["statecode"] = new OptionSetValue(isOne ? 1 : 0) });
        }
    }

    private void SetTeam(Guid team) =>
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(new Entity("mpt_account", _environment.AccountId) { ["mpt_defaultteamid"] = new EntityReference("team", team) });

    private bool SetEnvironment(IOrganizationService service, string? environment)
    {
        service.Update(new Entity("mpt_account", _environment.AccountId) { ["mpt_environmentid"] = environment });
        return true;
    }

    private sealed class RefusedIdentity : IManagedIdentityService
    {
        public string AcquireToken(IEnumerable<string> scopes) => throw new InvalidOperationException(Canary);

        public string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes) => throw new NotSupportedException();
    }

    private sealed record SetupCheck(string Check, string Outcome, string Code, string Found, string? Fix);
}
