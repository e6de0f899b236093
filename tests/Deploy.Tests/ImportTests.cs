namespace MatterportForDataverse.Deploy.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    private string[] Imports => [.. _work.Calls.Where(call => call.StartsWith("pac solution import", StringComparison.Ordinal))];

    private string Import => ImportOf(Deployment.Main);

    private string ImportOf(string solution) =>
        Imports.Single(call => call.Contains($"{Path.DirectorySeparatorChar}{solution}_", StringComparison.Ordinal));

    private string Zip(string kind) => Path.Combine(_work.Output, Deployment.Zip(kind));

    [Fact]
    public void An_unmanaged_solution_is_imported_with_its_steps_switched_on_and_published()
    {
        _work.Run();

        Assert.Equal(
            $"pac solution import --path {Zip("")} --environment {Workplace.Environment} "
                + "--activate-plugins --async --max-async-wait-time 120 --publish-changes",
            Import
        );
    }

    // It arrives published: https://learn.microsoft.com/power-apps/maker/data-platform/import-update-export-solutions
    [Fact]
    public void A_managed_solution_that_is_new_is_imported_plainly()
    {
        _work.Run(("Managed", true));

        Assert.Equal(
            $"pac solution import --path {Zip("_managed")} --environment {Workplace.Environment} "
                + "--activate-plugins --async --max-async-wait-time 120",
            Import
        );
    }

    // Where no version is there, it fails: https://github.com/microsoft/powerplatform-build-tools/issues/1078
    [Theory]
    [InlineData(true, "0.0.9.0", true, "upgrade from 0.0.9.0")]
    [InlineData(true, null, false, "the same version again")]
    [InlineData(false, "0.0.9.0", false, "update from 0.0.9.0")]
    public void Only_a_managed_solution_with_an_older_version_there_is_upgraded(bool managed, string? there, bool upgrades, string said)
    {
        _work.Pac.Installed.Add(("MatterportForDataverse", there ?? Deployment.Version, managed));

        var run = _work.Run(("Managed", managed));

        Assert.Equal(upgrades, Import.Contains("--stage-and-upgrade", StringComparison.Ordinal));
        Assert.Contains(said, run.Text, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Connectors_are_imported_first_and_the_sample_flows_last_with_the_connection_that_is_set_by_then()
    {
        var run = _work.Run(("Managed", true), ("SettingsFile", _work.Write("test.json", Settings.With("conn-1"))));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Deployment.All.Select(ImportOf), Imports);
        Assert.Contains("--settings-file", Import, StringComparison.Ordinal);
        Assert.Equal(
            $"pac solution import --path {Path.Combine(_work.Output, Deployment.Zip("_managed", Deployment.Flows))} "
                + $"--environment {Workplace.Environment} --activate-plugins --async --max-async-wait-time 120",
            Imports[^1]
        );
        Assert.All(
            Imports.Where(import => import != Import),
            import => Assert.DoesNotContain("--settings-file", import, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_sample_flows_have_a_plan_of_their_own()
    {
        _work.Pac.Installed.Add((Deployment.Flows, "0.0.9.0", true));

        var run = _work.Run(("Managed", true));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("--stage-and-upgrade", Import, StringComparison.Ordinal);
        Assert.Contains("--stage-and-upgrade", ImportOf(Deployment.Flows), StringComparison.Ordinal);
        Assert.Contains("the sample flows: 0.0.9.0, managed", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_twice_it_does_the_same_and_finds_its_own_version()
    {
        Assert.Equal(0, _work.Run().ExitCode);
        var first = _work.Changes.ToArray();
        _work.Calls.Clear();

        var run = _work.Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(first, _work.Changes);
        Assert.Contains($"Installed {Deployment.Version}, unmanaged", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_building_it_imports_the_package_that_lies_there()
    {
        _work.Run();
        _work.Calls.Clear();

        var run = _work.Run(("Managed", true), ("SkipBuild", true));

        Assert.Equal(1, run.ExitCode); // unmanaged lies there by now, and one kind is not imported over the other
        _work.Pac.Installed.Clear();
        Assert.Equal(0, _work.Run(("Managed", true), ("SkipBuild", true)).ExitCode);
        Assert.DoesNotContain(_work.Calls, call => call.StartsWith("dotnet", StringComparison.Ordinal));
        Assert.Contains($"--path {Zip("_managed")}", Import, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_building_the_SDK_is_not_needed()
    {
        _work.Run();
        _work.Missing.Add("dotnet");

        Assert.Equal(0, _work.Run(("SkipBuild", true)).ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_building_a_package_of_another_version_or_kind_is_not_taken(bool otherKind)
    {
        Directory.CreateDirectory(_work.Output);
        File.WriteAllText(
            Path.Combine(_work.Output, otherKind ? Deployment.Zip("_managed") : "MatterportForDataverse_0_0_9_0.zip"),
            "other"
        );

        var run = _work.Run(("SkipBuild", true));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"There is no unmanaged package of version {Deployment.Version}", run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Calls);
    }

    [Theory]
    [InlineData("replaced", "is not what was packed: its SHA-256 is ")]
    [InlineData(null, "that says its SHA-256")]
    public void Without_building_only_what_was_packed_is_imported(string? content, string sentence)
    {
        _work.Run();
        _work.Calls.Clear();
        var zip = Path.Combine(_work.Output, Deployment.Zip());
        if (content is null)
        {
            File.Delete($"{zip}.sha256");
        }
        else
        {
            File.WriteAllText(zip, content);
        }

        var run = _work.Run(("SkipBuild", true));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Calls);
    }

    [Fact]
    public void An_import_says_the_hash_of_the_package_and_the_SDK_of_its_assembly()
    {
        _work.Run();
        _work.Dotnet.HasOfficialSdk = false;

        var run = _work.Run(("SkipBuild", true));

        Assert.Contains($"{Deployment.Zip()}, compiled against a fake, ", run.Text, StringComparison.Ordinal);
        Assert.Contains($"SHA-256 {Deployment.HashOf("unmanaged assembly")}", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_paths_are_meant_from_where_the_caller_stands()
    {
        _work.Write("test.json", Settings.With("conn-1"));

        Assert.Equal(0, _work.Run(("SettingsFile", "test.json"), ("OutputFolder", "here")).ExitCode);

        Assert.Contains($"--settings-file {Path.Combine(_work.Folder, "test.json")}", Import, StringComparison.Ordinal);
        Assert.Equal(2 * Deployment.All.Count, Directory.GetFiles(Path.Combine(_work.Folder, "here"), "*.zip").Length);
    }
}
