namespace MatterportForDataverse.Deploy.Tests;

/// <summary>A step that fails says what to do, and nothing after it happens.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("build", "dotnet build", "The build failed.")]
    [InlineData("test", "dotnet test", "Tests failed, so nothing is imported.")]
    [InlineData("run", "dotnet run eng/pack.cs", "Packing failed.")]
    public void A_failed_step_on_this_machine_leaves_the_environment_as_it_was(string command, string last, string said)
    {
        _work.Dotnet.Fails = command;

        Fails(last, $"  error: the fake {command} failed", said, "The environment is as it was.");
        Assert.False(Directory.Exists(_work.Output));
    }

    [Fact]
    public void A_packer_that_leaves_half_has_failed()
    {
        _work.Dotnet.PacksHalf = true;

        Fails("dotnet run eng/pack.cs", "Packing failed.");
        Assert.False(Directory.Exists(_work.Output));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Failed_signing_leaves_the_environment_as_it_was(bool throws)
    {
        _work.Signer.Throws = throws ? "Cannot sign code. The specified certificate is not suitable for code signing." : null;
        _work.Signer.Status = "NotSigned";
        using var certificate = Fakes.Certificate.Make();

        var run = _work.Run(
            ("CertificateFile", Fakes.Certificate.Save(_work.Folder, certificate)),
            ("CertificatePassword", Fakes.Certificate.SecurePassword)
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Signing failed: ", run.Text, StringComparison.Ordinal);
        Assert.Contains("Is it a code-signing certificate? The environment is as it was.", run.Text, StringComparison.Ordinal);
        Assert.Equal("sign", _work.Changes.Last());
        Assert.False(Directory.Exists(_work.Dotnet.Scratch));
    }

    [Fact]
    public void A_failed_import_says_what_pac_said_and_where_the_log_is()
    {
        _work.Pac.ImportFails = true;

        Fails(
            "pac solution import",
            "  Error: Import failed: missing dependency.",
            "The import failed. The log of the import job: https://make.powerapps.com",
            "with -SkipBuild"
        );
    }

    [Fact]
    public void An_import_that_is_reported_as_done_but_is_not_there_has_failed()
    {
        _work.Pac.ImportIsLost = true;

        Fails(
            "pac solution import",
            $"pac reported no failure, but version {Deployment.Version} of the connector of ",
            "The log of the import job"
        );
    }

    [Fact]
    public void After_a_failed_import_the_same_package_can_be_imported_without_building()
    {
        _work.Pac.ImportFails = true;
        _work.Run();
        _work.Pac.ImportFails = false;

        Assert.Equal(0, _work.Run(("SkipBuild", true)).ExitCode);
    }

    [Fact]
    public void Failed_defaults_say_the_reason_that_Dataverse_gives_and_end_it()
    {
        _work.Dataverse.Defaults = (
            403,
            """{"error":{"code":"0x80040220","message":"Principal user is missing\nprvCreatempt_FieldMapping privilege."}}"""
        );

        Fails(
            "POST mpt_InstallDefaults",
            "The solution is imported, but mpt_InstallDefaults failed: Principal user is missing prvCreatempt_FieldMapping privilege. "
                + "Run this again with -SkipBuild."
        );
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    public void A_failed_check_that_is_no_answer_of_Dataverse_says_what_HTTP_says(string body)
    {
        _work.Dataverse.Check = (502, body);

        Fails("POST mpt_CheckSetup", "mpt_CheckSetup failed: Response status code does not indicate success: 502 (Bad Gateway).");
    }

    [Fact]
    public void A_redirect_is_not_followed_with_the_token()
    {
        _work.Dataverse.Defaults = (302, "");

        Fails("POST mpt_InstallDefaults", "mpt_InstallDefaults failed");
    }

    [Fact]
    public void A_login_that_is_lost_during_the_import_says_how_to_go_on()
    {
        _work.Az.LosesLogin = true;

        Fails("pac solution import", "The solution is imported, but az gave no token. Run az login");
    }

    [Fact]
    public void An_answer_of_no_ends_it_there()
    {
        _work.Answer = "No";

        var run = _work.Run(("Confirm", true));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Stopped, as you answered, before: build the plug-in assembly.", run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Changes);
    }

    [Fact]
    public void Answers_of_yes_let_it_through()
    {
        _work.Answer = "Yes";

        Assert.Equal(0, _work.Run(("Confirm", true)).ExitCode);
    }

    [Fact]
    public void An_output_folder_that_cannot_be_made_is_named()
    {
        var run = _work.Run(("OutputFolder", Path.Combine(_work.Write("file", "not a folder"), "under")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The packages cannot be put into", run.Text, StringComparison.Ordinal);
        Assert.Equal("dotnet run eng/pack.cs", _work.Changes.Last());
        Assert.False(Directory.Exists(_work.Dotnet.Scratch));
    }

    [Fact]
    public void A_failure_that_nobody_thought_of_says_where_it_happened()
    {
        File.WriteAllText(Path.Combine(_work.CopyScript(), "solution-package", "src", "Other", "Solution.xml"), "<not-xml");

        var run = _work.Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("This is a mistake of the script: .*Solution.ps1, line [0-9]+. Please report it.", run.Text);
        Assert.Empty(_work.Calls);
    }

    private void Fails(string last, params string[] said)
    {
        var run = _work.Run();

        Assert.Equal(1, run.ExitCode);
        Assert.All(said, words => Assert.Contains(words, run.Text, StringComparison.Ordinal));
        Assert.Equal(last, _work.Changes.Last());
        Assert.NotNull(_work.Dotnet.Scratch);
        Assert.False(Directory.Exists(_work.Dotnet.Scratch));
    }
}
