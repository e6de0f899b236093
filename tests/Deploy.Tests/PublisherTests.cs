using System.IO.Compression;
using System.Security.Cryptography.X509Certificates;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>Whoever imports into production hears who signed the plug-in assembly, and says that it is the right one.</summary>
public sealed class PublisherTests : IDisposable
{
    private const string Contoso = "CN=Contoso Code Signing";

    private readonly Workplace _work = new();
    private readonly X509Certificate2 _certificate = Certificate.Make();

    public PublisherTests()
    {
        _work.Dotnet.PacksZips = true;
        _work.Signer.Found = new("Valid", "Signature verified.", _certificate);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _work.Dispose();
    }

    [Fact]
    public void It_is_shown_and_asked_for_before_the_first_import()
    {
        _work.Answer = "Yes";

        var run = _work.Run(("Production", true));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Publisher of the plug-in assembly: {Contoso}", run.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Production The plug-in assembly in {Deployment.Zip()} was signed by {Contoso}. Import it into {Workplace.Environment}?",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(["dotnet run eng/pack.cs", "signature"], _work.Changes.TakeWhile(call => call != "pac solution import").TakeLast(2));
    }

    [Fact]
    public void It_is_that_of_the_assembly_in_the_package()
    {
        _work.Run();
        _work.Pac.Installed.Clear();

        _work.Run(("Production", true), ("SkipBuild", true), ("Managed", true), ("Publisher", Contoso));

        Assert.Equal("managed assembly", _work.Signer.Looked);
    }

    [Fact]
    public void An_answer_of_no_imports_nothing()
    {
        _work.Answer = "No";

        Refused(1, "Stopped, as you answered, before the first import.", ("Production", true));
    }

    [Fact]
    public void That_nobody_signed_it_is_shown_and_asked_as_well()
    {
        _work.Signer.Found = new("NotSigned", "The file is not digitally signed.", null);
        _work.Answer = "No";

        Refused(1, "is unsigned: nothing says who built it. Import it into", ("Production", true));
    }

    [Fact]
    public void Where_nobody_can_be_asked_it_says_how_to_name_the_publisher() =>
        Refused(2, "-Publisher with the subject of the certificate, or -Publisher unsigned", ("Production", true));

    [Theory]
    [InlineData(Contoso, true)]
    [InlineData("unsigned", false)]
    public void The_publisher_that_was_expected_is_imported_without_a_question(string expected, bool isSigned)
    {
        if (!isSigned)
        {
            _work.Signer.Found = new("NotSigned", "The file is not digitally signed.", null);
        }

        var run = _work.Run(("Production", true), ("Publisher", expected));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Import it into", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CN=Fabrikam")]
    [InlineData("unsigned")]
    public void Another_publisher_than_the_one_that_was_expected_is_refused(string expected) =>
        Refused(1, $"is {Contoso}, and -Publisher expects {expected}.", ("Production", true), ("Publisher", expected));

    [Fact]
    public void An_unsigned_assembly_is_refused_where_a_publisher_is_expected()
    {
        _work.Signer.Found = new("NotSigned", "The file is not digitally signed.", null);

        Refused(1, $"is unsigned, and -Publisher expects {Contoso}.", ("Publisher", Contoso));
    }

    [Fact]
    public void A_name_that_this_machine_does_not_trust_proves_nothing()
    {
        _work.Signer.Found = new("UnknownError", "The root certificate is not trusted.", _certificate);

        Refused(1, $"does not trust the certificate of {Contoso}", ("Production", true), ("Publisher", Contoso));
        _work.Answer = "No";
        Refused(1, $"was signed by {Contoso}, whom this machine does not trust", ("Production", true));
    }

    [Fact]
    public void An_assembly_that_was_changed_after_signing_is_refused_whatever_is_answered()
    {
        _work.Signer.Found = new("HashMismatch", "The hash does not match.", _certificate);
        _work.Answer = "Yes";

        Refused(1, $"was changed after {Contoso} had signed it", ("Production", true));
    }

    [Fact]
    public void Only_Windows_can_read_it_which_is_said_first()
    {
        _work.Missing.Add("Get-AuthenticodeSignature");

        Refused(1, "Only Windows can read who signed the plug-in assembly", ("Production", true));
        Assert.Empty(_work.Calls);
    }

    [Fact]
    public void Elsewhere_than_in_production_nobody_is_asked()
    {
        _work.Missing.Add("Get-AuthenticodeSignature");

        Assert.Equal(0, _work.Run().ExitCode);
    }

    [Fact]
    public void With_WhatIf_it_is_shown_where_there_is_a_package_and_nobody_is_asked()
    {
        Assert.Equal(0, _work.Run(("Production", true), ("WhatIf", true)).ExitCode);
        Assert.Null(_work.Signer.Looked);
        _work.Run();

        var run = _work.Run(("Production", true), ("WhatIf", true), ("SkipBuild", true));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Publisher of the plug-in assembly: {Contoso}", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_its_assembly_is_refused()
    {
        _work.Run();
        var zip = Path.Combine(_work.Output, Deployment.Zip());
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.Entries.Single().Delete();
        }

        File.WriteAllText($"{zip}.sha256", Deployment.HashOf(File.ReadAllBytes(zip)));
        _work.Calls.Clear();

        Refused(1, "has 0 plug-in assemblies", ("Publisher", Contoso), ("SkipBuild", true));
    }

    private void Refused(int exitCode, string why, params (string Name, object Value)[] parameters)
    {
        var run = _work.Run(parameters);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(why, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pac solution import", _work.Changes);
    }
}
