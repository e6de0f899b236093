using MatterportForDataverse.Deploy.Tests.Engine;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

public sealed class SetupTests : IDisposable
{
    private const string Checks = """
        [{"check":"defaults","outcome":"good","found":"The field mappings are in place."},
         {"check":"clock","account":"Main","outcome":"bad",
          "found":"The clock has not ticked yet.","fix":"Switch on the flow Matterport clock tick."},
         {"check":"roles","outcome":"note","found":"The role Matterport Reader is not assigned to anyone."}]
        """;

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_custom_APIs_are_called_with_a_token_for_the_environment()
    {
        _work.Run();

        Assert.Equal(["POST mpt_InstallDefaults {}", "POST mpt_CheckSetup {}"], _work.Dataverse.Requests);
        Assert.All(_work.Dataverse.Tokens, token => Assert.Equal($"Bearer {FakeAz.Token}", token));
        Assert.Contains($"POST {Workplace.Environment}/api/data/v9.2/mpt_CheckSetup", _work.Calls);
        Assert.Contains($"az account get-access-token --resource {Workplace.Environment} --query accessToken --output tsv", _work.Calls);
    }

    [Fact]
    public void Something_bad_is_exit_code_3_and_the_table_says_how_to_mend_it()
    {
        _work.Dataverse.Check = (200, FakeDataverse.CheckOf(false, Checks));

        var run = _work.Run();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Setup     needs attention", run.Text, StringComparison.Ordinal);
        Assert.Equal(["Outcome", "Finding", "Fix"], Row(run, "Outcome").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("bad +Main: The clock has not ticked yet. +Switch on the flow Matterport clock tick.", Row(run, "bad"));
        Assert.Matches("note +The role Matterport Reader is not assigned to anyone.", Row(run, "note"));
    }

    [Fact]
    public void Notes_alone_are_healthy()
    {
        _work.Dataverse.Check = (
            200,
            FakeDataverse.CheckOf(
                true,
                """[{"check":"writing","account":"Main","outcome":"note","found":"Writing is off.","fix":"Switch it on."}]"""
            )
        );

        var run = _work.Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Setup     healthy", run.Text, StringComparison.Ordinal);
        Assert.Contains("Defaults  41 rows created, 0 were there", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_taken_out_of_a_finding()
    {
        _work.Dataverse.Check = (
            200,
            FakeDataverse.CheckOf(true, """[{"check":"x","account":"A\u001b]0;title\u0007B\u202eC","outcome":"good","found":"fine"}]""")
        );

        Assert.Contains("A ]0;title B C: fine", _work.Run().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_a_token_it_says_early_and_at_the_end_what_to_call(bool installed)
    {
        _work.Az.LoggedIn = false;
        if (!installed)
        {
            _work.Missing.Add("az");
        }

        var run = _work.Run();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(
            $"WARNING: The Azure CLI, az, is not {(installed ? "logged in" : "installed")}",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"POST {Workplace.Environment}/api/data/v9.2/mpt_InstallDefaults with the body {{}}",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"POST {Workplace.Environment}/api/data/v9.2/mpt_CheckSetup with the body {{}}",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(_work.Dataverse.Requests);
    }

    // https://learn.microsoft.com/cli/azure/account?view=azure-cli-preview
    [Fact]
    public void A_coming_az_that_hides_tokens_is_asked_for_the_plain_one()
    {
        _work.Az.HidesToken = true;

        Assert.Equal(0, _work.Run().ExitCode);
        Assert.All(_work.Dataverse.Tokens, token => Assert.Equal($"Bearer {FakeAz.Token}", token));
    }

    private static string Row(ScriptRun run, string first) =>
        run.Lines.Single(line => line.TrimStart().StartsWith(first, StringComparison.Ordinal));
}
