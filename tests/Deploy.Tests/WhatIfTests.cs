namespace MatterportForDataverse.Deploy.Tests;

public sealed class WhatIfTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void It_says_what_it_would_do_and_does_none_of_it()
    {
        using var certificate = Fakes.Certificate.Make();

        var run = _work.Run(
            ("WhatIf", true),
            ("Managed", true),
            ("SettingsFile", _work.Write("test.json", Settings.With("1"))),
            ("CertificateFile", Fakes.Certificate.Save(_work.Folder, certificate)),
            ("CertificatePassword", Fakes.Certificate.SecurePassword)
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "build the plug-in assembly",
                "run all tests",
                "sign",
                "pack the solutions",
                .. Deployment.All.Select(solution => $"import {solution} {Deployment.Version} (new)"),
                "call mpt_InstallDefaults and mpt_CheckSetup",
            ],
            run.Lines.Where(line => line.StartsWith("What if: ", StringComparison.Ordinal)).Select(line => line.Split('"')[1])
        );
        Assert.EndsWith("What if   nothing was changed", run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Changes);
    }

    [Fact]
    public void It_leaves_no_file()
    {
        _work.Run(("WhatIf", true));

        Assert.Empty(Directory.GetFileSystemEntries(_work.Folder));
    }

    [Fact]
    public void It_still_checks_tools_login_and_what_is_installed()
    {
        _work.Run(("WhatIf", true));
        Assert.Equal(
            ["pac help", "dotnet --version", "pac env who", "az account get-access-token", "pac solution list"],
            _work.Calls.Select(Workplace.Step)
        );

        _work.Pac.LoggedInTo = null;
        Assert.Equal(1, _work.Run(("WhatIf", true)).ExitCode);
    }
}
