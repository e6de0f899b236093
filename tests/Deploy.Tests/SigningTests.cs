using System.Security.Cryptography.X509Certificates;
using MatterportForDataverse.Deploy.Tests.Engine;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

public sealed class SigningTests : IDisposable
{
    private readonly Workplace _work = new();
    private readonly X509Certificate2 _certificate = Certificate.Make();

    public void Dispose()
    {
        _certificate.Dispose();
        _work.Dispose();
    }

    [Fact]
    public void A_copy_is_signed_after_the_tests_and_packed_and_the_original_stays_as_it_was()
    {
        var run = RunSigned();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["dotnet test", "sign", "dotnet run eng/pack.cs"], _work.Changes.SkipWhile(call => call != "dotnet test").Take(3));
        Assert.Equal(("assembly signed", "assembly"), (_work.Dotnet.Packed, _work.Dotnet.Built));
        Assert.Equal(_certificate.Thumbprint, _work.Signer.SignedWith);
        Assert.Contains($"sign SHA256 {FakeDotnet.Assembly}", _work.Calls);
        Assert.Contains("Sign      a copy of the assembly, as CN=Contoso Code Signing", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timestamp_server_is_passed_on()
    {
        RunSigned(("TimestampServer", "http://timestamp.contoso.com"));

        Assert.Equal("http://timestamp.contoso.com", _work.Signer.TimestampServer);
    }

    [Fact]
    public void A_certificate_that_this_machine_does_not_trust_is_warned_of()
    {
        _work.Signer.Status = "UnknownError";

        var run = RunSigned();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("WARNING: This machine does not trust the certificate", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_certificate_nothing_is_signed()
    {
        _work.Missing.Add("Set-AuthenticodeSignature");

        Assert.Equal(0, _work.Run().ExitCode);
        Assert.DoesNotContain("sign", _work.Changes);
    }

    [Fact]
    public void A_certificate_in_the_store_is_found_by_its_thumbprint()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        using var kept = X509CertificateLoader.LoadPkcs12(
            _certificate.Export(X509ContentType.Pfx),
            null,
            X509KeyStorageFlags.PersistKeySet
        );
        store.Add(kept);
        try
        {
            Assert.Equal(0, _work.Run(("CertificateThumbprint", _certificate.Thumbprint.ToLowerInvariant())).ExitCode);
        }
        finally
        {
            store.Remove(kept);
        }

        Assert.Equal(_certificate.Thumbprint, _work.Signer.SignedWith);
    }

    [Fact]
    public void A_thumbprint_that_no_certificate_has_is_refused() =>
        Refused("No certificate with the thumbprint 00ff lies in the store My", ("CertificateThumbprint", "00ff"));

    [Fact]
    public void A_wrong_password_is_refused() =>
        Refused(
            "cannot be opened. Is it a PFX file",
            ("CertificateFile", Certificate.Save(_work.Folder, _certificate)),
            ("CertificatePassword", Certificate.Secure("wrong"))
        );

    [Fact]
    public void A_missing_file_is_refused() => Refused("There is no certificate file", ("CertificateFile", "nowhere.pfx"));

    [Fact]
    public void A_certificate_without_its_private_key_is_refused()
    {
        var file = Path.Combine(_work.Folder, "public.cer");
        File.WriteAllBytes(file, _certificate.Export(X509ContentType.Cert));

        Refused("has no private key here", ("CertificateFile", file));
    }

    [Fact]
    public void An_expired_certificate_is_refused()
    {
        using var expired = Certificate.Make(2002);

        Refused(
            "has expired",
            ("CertificateFile", Certificate.Save(_work.Folder, expired)),
            ("CertificatePassword", Certificate.SecurePassword)
        );
    }

    [Fact]
    public void Two_certificates_are_refused() => Refused("not both", ("CertificateFile", "a.pfx"), ("CertificateThumbprint", "00"));

    [Fact]
    public void A_password_without_a_file_is_refused() =>
        Refused("belongs to -CertificateFile", ("CertificatePassword", Certificate.SecurePassword));

    [Fact]
    public void A_timestamp_without_a_certificate_is_refused() =>
        Refused("is for signing", ("TimestampServer", "http://timestamp.contoso.com"));

    [Fact]
    public void Signing_what_is_packed_already_is_refused() =>
        Refused("With -SkipBuild nothing is signed", ("SkipBuild", true), ("CertificateFile", "a.pfx"));

    private void Refused(string why, params (string Name, object Value)[] parameters)
    {
        var run = _work.Run(parameters);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Calls);
    }

    private ScriptRun RunSigned(params (string Name, object Value)[] more) =>
        _work.Run([
            ("CertificateFile", Certificate.Save(_work.Folder, _certificate)),
            ("CertificatePassword", Certificate.SecurePassword),
            .. more,
        ]);
}
