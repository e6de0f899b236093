namespace MatterportForDataverse.Deploy.Tests;

public sealed class OrderTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Everything_is_checked_before_anything_is_changed_and_each_step_follows_the_one_before()
    {
        var run = _work.Run();

        Assert.Equal(
            [
                "pac help",
                "dotnet --version",
                "pac env who",
                "az account get-access-token",
                "pac solution list",
                "dotnet restore",
                "dotnet build",
                "dotnet test",
                "dotnet run eng/pack.cs",
                .. Deployment.All.SelectMany(_ => new[] { "pac solution import", "pac solution list" }),
                "az account get-access-token",
                "GET sdkmessageprocessingsteps",
                "GET connectionreferences",
                "GET workflows",
                "POST mpt_InstallDefaults",
                "POST mpt_CheckSetup",
            ],
            _work.Calls.Select(Workplace.Step)
        );
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Each_step_says_one_line()
    {
        var run = _work.Run();

        string[] imports = [.. Deployment.All.Select(_ => "Import")];
        string[] steps =
        [
            "Given",
            "Tools",
            "Login",
            "Installed",
            "Build",
            "Test",
            "Pack",
            .. imports,
            "Steps",
            "Flows",
            "Defaults",
            "Setup",
        ];
        Assert.Equal(steps, run.Lines.Select(line => line.Split(' ')[0]).Where(steps.Contains));
    }
}
