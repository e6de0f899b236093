namespace MatterportForDataverse.Deploy.Tests;

public sealed class BuildTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    private string Build => _work.Calls.Single(call => call.StartsWith("dotnet build", StringComparison.Ordinal));

    [Fact]
    public void Where_the_registry_has_the_official_SDK_the_build_uses_it()
    {
        var run = _work.Run();

        Assert.EndsWith("-p:XrmSdk=official", Build, StringComparison.Ordinal);
        Assert.Contains("dotnet restore src/Plugins -p:XrmSdk=official", _work.Calls);
        Assert.Contains("against the official SDK packages", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_has_not_the_stand_in_is_used_and_said()
    {
        _work.Dotnet.HasOfficialSdk = false;

        var run = _work.Run();

        Assert.DoesNotContain("XrmSdk", Build, StringComparison.Ordinal);
        Assert.Contains(
            "against the stand-in src/XrmSdk: the official SDK packages could not be restored here",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_assembly_that_was_built_is_the_one_that_is_packed()
    {
        _work.Run();

        Assert.Contains("--configuration Release --framework net462", Build, StringComparison.Ordinal);
        Assert.Equal("assembly", _work.Dotnet.Packed);
    }

    [Fact]
    public void Both_packages_are_left_with_their_hashes_and_their_bill_and_nothing_else()
    {
        _work.Run();

        Assert.Equal(
            Deployment
                .All.SelectMany(solution =>
                    new[] { Deployment.Zip("", solution), Deployment.Zip("_managed", solution) }
                        .SelectMany(zip => new[] { zip, $"{zip}.sha256" })
                        .Append(Deployment.Bill(solution))
                )
                .Order(),
            Directory.GetFiles(_work.Output).Select(Path.GetFileName).Order()
        );
        Assert.False(Directory.Exists(_work.Dotnet.Scratch));
    }

    [Fact]
    public void A_newer_run_replaces_the_packages_of_an_older_one()
    {
        Directory.CreateDirectory(_work.Output);
        var zip = Path.Combine(_work.Output, Deployment.Zip());
        File.WriteAllText(zip, "old");

        _work.Run();

        Assert.Equal("unmanaged assembly", File.ReadAllText(zip));
    }
}
