using MatterportForDataverse.Deploy.Tests.Fakes;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>The script against the embedded Dataverse, which runs the shipped plug-in assembly from the shipped package.</summary>
public sealed class PlatformTests : IAsyncLifetime, IDisposable
{
    private readonly Workplace _work = new();
    private readonly Platform _platform = Platform.Open(SolutionPackage.Load(Repository.Package), new PlatformOptions());
    private DataverseServer _server = null!;

    public async Task InitializeAsync()
    {
        _platform.LoadPlugins(Path.Combine(AppContext.BaseDirectory, "plugins", FakeDotnet.Assembly));
        var administrator = _platform.CreateUser("Ada", "System Administrator");
        _server = await _platform.ServeAsync(token => token == FakeAz.Token ? administrator : null);
        _work.WebApi = _server.WebApiUrl;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _platform.Dispose();
        _work.Dispose();
    }

    [Fact]
    public void A_fresh_installation_gets_its_defaults_and_hears_that_an_account_is_missing()
    {
        var run = _work.Run();

        Assert.Equal(3, run.ExitCode);
        Assert.Matches("Defaults +[1-9][0-9]* rows created, 0 were there", run.Text);
        Assert.Matches("good +The field mappings are in place.", run.Text);
        Assert.Matches("bad +There is no Matterport account yet. +Create a Matterport account", run.Text);
    }

    // The solution of the sample flows is not there: the embedded platform runs one package.
    [Fact]
    public void The_steps_and_the_flow_of_the_package_are_read_back_over_its_Web_API()
    {
        var run = _work.Run();

        var steps = Deployment.Solution.Steps.Count;
        Assert.Contains($"Steps     {steps} of {steps} are there, 0 of these off", run.Text, StringComparison.Ordinal);
        Assert.Contains("Flows     1 of 10 are there, 1 of these on", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read back", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mpt_dataverse", run.Text.Split("Flows  ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_creates_no_defaults_again()
    {
        _work.Run();

        Assert.Matches("Defaults +0 rows created, [1-9][0-9]* were there", _work.Run(("SkipBuild", true)).Text);
    }
}
