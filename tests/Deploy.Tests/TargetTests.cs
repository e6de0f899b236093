namespace MatterportForDataverse.Deploy.Tests;

public sealed class TargetTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    // https://learn.microsoft.com/power-platform/admin/new-datacenter-regions
    [Theory]
    [InlineData("https://contoso.crm.dynamics.com")]
    [InlineData("https://CONTOSO.crm4.dynamics.com/")]
    [InlineData("https://contoso-test.crm21.dynamics.com")]
    [InlineData("https://contoso.crm.microsoftdynamics.us")]
    [InlineData("https://contoso.crm.appsplatform.us")]
    [InlineData("https://contoso.crm.dynamics.cn")]
    public void The_address_of_an_environment_is_taken(string address)
    {
        _work.Pac.LoggedInTo = address;

        Assert.Equal(0, _work.Run(("Environment", address), ("WhatIf", true)).ExitCode);
        Assert.Contains(
            _work.Calls,
            call => call.Contains($"--environment {address.ToLowerInvariant().TrimEnd('/')} --json", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("contoso.crm4.dynamics.com")]
    [InlineData("http://contoso.crm4.dynamics.com")]
    [InlineData("https://make.powerapps.com/environments/1/solutions")]
    [InlineData("https://contoso.api.crm4.dynamics.com")]
    [InlineData("https://contoso.crm4.dynamics.com/api/data/v9.2")]
    [InlineData("https://contoso.crm4.dynamics.com?x=1")]
    [InlineData("https://contoso.crm4.dynamics.com:8443")]
    [InlineData("https://ada@contoso.crm4.dynamics.com")]
    [InlineData("https://contoso.crm4.dynamics.com.evil.example")]
    [InlineData("https://evil.example/contoso.crm4.dynamics.com")]
    [InlineData("https://evil-dynamics.com")]
    [InlineData("https://127.0.0.1")]
    [InlineData(" ")]
    public void Everything_else_is_refused(string address)
    {
        var run = _work.Run(("Environment", address));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "must be the address of a Dataverse environment, like https://contoso.crm4.dynamics.com.",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(_work.Calls);
    }

    [Fact]
    public void A_profile_that_points_elsewhere_is_refused_with_the_command_to_run()
    {
        _work.Pac.LoggedInTo = "https://contoso.crm4.dynamics.com/";

        Stops(
            "The active profile of pac points to https://contoso.crm4.dynamics.com. "
                + "Run: pac env select --environment https://contoso-test.crm4.dynamics.com"
        );
    }

    [Fact]
    public void Without_a_profile_it_says_how_to_log_in()
    {
        _work.Pac.LoggedInTo = null;

        Stops("pac is not logged in to an environment. Run: pac auth create --environment https://contoso-test.crm4.dynamics.com");
    }

    [Fact]
    public void One_kind_is_not_imported_over_the_other()
    {
        _work.Pac.Installed.Add(("MatterportForDataverse", "0.0.9.0", true));

        Stops("The solution is installed managed there. One kind cannot be imported over the other: run this with -Managed.");
    }

    [Fact]
    public void A_newer_version_is_not_replaced_by_an_older_one()
    {
        _work.Pac.Installed.Add(("MatterportForDataverse", "9.10.0.0", false));

        Stops($"Version 9.10.0.0 is installed, which is newer than {Deployment.Version}.");
    }

    [Fact]
    public void An_upgrade_that_was_left_half_done_is_named_with_both_ways_out()
    {
        _work.Pac.Installed.Add(("MatterportForDataverse_Upgrade", Deployment.Version, true));

        Stops(
            "pac solution upgrade --solution-name MatterportForDataverse --environment",
            "pac solution delete --solution-name MatterportForDataverse_Upgrade --environment"
        );
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""[ { "name": "x" } ]""")]
    public void An_answer_of_pac_that_is_not_understood_stops_it(string answer)
    {
        _work.Pac.ListAnswer = answer;

        Stops("The answer of pac solution list --json is not understood. Update pac");
    }

    [Fact]
    public void An_environment_without_solutions_is_fine()
    {
        _work.Pac.ListAnswer = "[]";

        Assert.Equal(0, _work.Run(("WhatIf", true)).ExitCode);
    }

    private void Stops(params string[] said)
    {
        var run = _work.Run();

        Assert.Equal(1, run.ExitCode);
        Assert.All(said, words => Assert.Contains(words, run.Text, StringComparison.Ordinal));
        Assert.Empty(_work.Changes);
    }
}
