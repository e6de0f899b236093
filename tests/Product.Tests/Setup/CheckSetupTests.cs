using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Setup;

public sealed class CheckSetupTests
{
    [Fact]
    public void The_setup_check_says_what_is_missing_and_how_to_mend_it()
    {
        using var environment = new ProductEnvironment();

        var checks = Checks(environment, environment.Call(environment.Ada, "mpt_CheckSetup"));

        Assert.Contains(checks, check => check is ("clock", "bad", not null));
        Assert.Contains(checks, check => check is ("secret", "note", not null));
        Assert.Contains(checks, check => check.Name == "token" && check.Outcome == "good");
        Assert.Contains(checks, check => check.Name == "keys" && check.Outcome == "good");
        Assert.Equal(8, checks.Count(check => check.Name == "roles"));
        Assert.Contains(checks, check => check is ("roles", "note", not null));
        Assert.All(checks.Where(check => check.Outcome == "bad"), check => Assert.NotNull(check.Fix));
    }

    [Fact]
    public void Once_the_clock_ticks_and_models_are_linked_the_setup_is_healthy()
    {
        using var environment = new ProductEnvironment();
        environment.Call(environment.Ada, "mpt_RunDueWork");
        environment.Platform.RunJobs();

        var response = environment.Call(environment.Ada, "mpt_CheckSetup");

        Assert.True((bool)response["Healthy"]);
    }

    [Fact]
    public void A_wrong_token_is_named_and_nothing_of_it_is_shown()
    {
        using var environment = new ProductEnvironment();
        environment
            .Platform.ServiceFor(environment.Ada)
            .Update(new Entity("mpt_account", environment.AccountId) { ["mpt_tokensecret"] = "canary-5f1c2e" });

        var response = environment.Call(environment.Ada, "mpt_CheckSetup");

        Assert.Contains(Checks(environment, response), check => check is ("token", "bad", not null));
        Assert.DoesNotContain("canary", (string)response["Checks"], StringComparison.Ordinal);
    }

    [Fact]
    public void Installing_the_defaults_twice_changes_nothing()
    {
        using var environment = new ProductEnvironment();

        var again = environment.Call(environment.Ada, "mpt_InstallDefaults");

        Assert.Equal(0, (int)again["Created"]);
        Assert.True((int)again["Existing"] > 40);
    }

    private static List<(string Name, string Outcome, string? Fix)> Checks(ProductEnvironment environment, OrganizationResponse response)
    {
        Assert.NotEqual(Guid.Empty, environment.AccountId);
        using var json = JsonDocument.Parse((string)response["Checks"]);
        return json
            .RootElement.EnumerateArray()
            .Select(check =>
                (
                    check.GetProperty("check").GetString()!,
                    check.GetProperty("outcome").GetString()!,
                    check.TryGetProperty("fix", out var fix) ? fix.GetString() : null
                )
            )
            .ToList();
    }
}
