using MatterportForDataverse.Deploy.Tests.Engine;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>
/// Neither the certificate's password nor the token is in any stream, nor in what the session remembers, however it ends.
/// </summary>
public sealed class SecrecyTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    public static TheoryData<string, int> Endings =>
        new()
        {
            { "well", 0 },
            { "bad setup", 3 },
            { "other environment", 1 },
            { "no login", 1 },
            { "build", 1 },
            { "test", 1 },
            { "run", 1 },
            { "signing throws", 1 },
            { "not signed", 1 },
            { "import", 1 },
            { "lost import", 1 },
            { "defaults", 1 },
            { "check", 1 },
            { "echo", 1 },
            { "echo in json", 1 },
            { "lost login", 1 },
            { "no az", 3 },
            { "what if", 0 },
        };

    [Theory]
    [MemberData(nameof(Endings))]
    public void No_secret_is_shown(string ending, int exitCode)
    {
        Prepare(ending);
        using var certificate = Certificate.Make();

        var run = _work.Run(
            ("CertificateFile", Certificate.Save(_work.Folder, certificate)),
            ("CertificatePassword", Certificate.SecurePassword),
            ("Verbose", true),
            ("Debug", true),
            ("WhatIf", ending == "what if")
        );

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("VERBOSE:", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeAz.Token, run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(_work.Calls, call => call.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public void The_secrets_were_in_use()
    {
        using var certificate = Certificate.Make();

        _work.Run(("CertificateFile", Certificate.Save(_work.Folder, certificate)), ("CertificatePassword", Certificate.SecurePassword));

        Assert.Equal(certificate.Thumbprint, _work.Signer.SignedWith);
        Assert.Contains($"Bearer {FakeAz.Token}", _work.Dataverse.Tokens);
    }

    // https://github.com/PowerShell/PowerShell/pull/25479
    [Fact]
    public void The_cmdlet_would_show_the_token_if_it_were_left_to_debug()
    {
        var script = _work.Write(
            "leak.ps1",
            $$"""
            [CmdletBinding()] param()
            $headers = @{ Authorization = 'Bearer {{FakeAz.Token}}' }
            Microsoft.PowerShell.Utility\Invoke-RestMethod -Method Post -Uri '{{_work.Dataverse.Address}}' -Headers $headers
            """
        );

        var run = Shell.Run(
            script,
            new Dictionary<string, object> { ["Debug"] = true },
            new Dictionary<string, string>(),
            _work,
            _work.Folder,
            null
        );

        Assert.Contains(FakeAz.Token, run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_address_is_not_repeated()
    {
        var run = _work.Run(("Environment", "https://ada:CANARY@contoso.crm4.dynamics.com"));

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("CANARY", run.Everything, StringComparison.Ordinal);
    }

    private void Prepare(string ending)
    {
        _work.Dotnet.Fails = ending is "build" or "test" or "run" ? ending : null;
        _work.Pac.LoggedInTo = ending switch
        {
            "no login" => null,
            "other environment" => "https://contoso.crm4.dynamics.com/",
            _ => _work.Pac.LoggedInTo,
        };
        _work.Pac.ImportFails = ending == "import";
        _work.Pac.ImportIsLost = ending == "lost import";
        _work.Signer.Throws = ending == "signing throws" ? "Cannot sign code." : null;
        _work.Signer.Status = ending == "not signed" ? "NotSigned" : "Valid";
        _work.Az.LosesLogin = ending == "lost login";
        _work.Az.LoggedIn = ending != "no az";
        _work.Dataverse.Check = ending switch
        {
            "bad setup" => (
                200,
                FakeDataverse.CheckOf(false, """[{"check":"clock","outcome":"bad","found":"The clock has not ticked yet."}]""")
            ),
            "check" => (500, "{}"),
            _ => _work.Dataverse.Check,
        };
        _work.Dataverse.Defaults = ending switch
        {
            "defaults" => (403, """{"error":{"message":"no"}}"""),
            "echo" => (400, $"<html>Authorization: Bearer {FakeAz.Token}</html>"),
            "echo in json" => (400, "{\"error\":{\"message\":\"Bearer " + FakeAz.Token + " is not known.\"}}"),
            _ => _work.Dataverse.Defaults,
        };
    }
}
