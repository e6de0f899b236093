namespace MatterportForDataverse.Deploy.Tests;

public sealed class ToolTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("pac", "The Power Platform CLI, pac, is not installed. dotnet tool update --global Microsoft.PowerApps.CLI.Tool")]
    [InlineData("dotnet", "dotnet is not installed. Install the .NET 10 SDK")]
    public void A_missing_tool_is_named_with_how_to_get_it(string tool, string said)
    {
        _work.Missing.Add(tool);

        Stops(said);
    }

    [Fact]
    public void A_pac_without_the_commands_that_are_needed_is_too_old()
    {
        _work.Pac.Banner = "Version: 1.29.6+ga19e838";

        Stops("pac 1.29.6 is too old; 1.32 is the first that will do.");
    }

    [Fact]
    public void A_pac_that_does_not_say_its_version_is_tried()
    {
        _work.Pac.Banner = "Usage: pac [admin] [auth]";

        Assert.Contains("pac of unknown version", _work.Run(("WhatIf", true)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.0.100")]
    [InlineData("")]
    public void An_SDK_that_is_too_old_is_refused(string version)
    {
        _work.Dotnet.Version = version;

        Stops("The .NET 10 SDK is not there. Install the .NET 10 SDK");
    }

    [Fact]
    public void Where_signing_is_asked_for_and_cannot_be_done_it_says_so_first()
    {
        _work.Missing.Add("Set-AuthenticodeSignature");
        using var certificate = Fakes.Certificate.Make();

        var run = _work.Run(
            ("CertificateFile", Fakes.Certificate.Save(_work.Folder, certificate)),
            ("CertificatePassword", Fakes.Certificate.SecurePassword)
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Only Windows can sign", run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Calls);
    }

    private void Stops(string said)
    {
        var run = _work.Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Changes);
    }
}
