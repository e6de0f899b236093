using System.Security.Cryptography.X509Certificates;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A stand-in for Set-AuthenticodeSignature and Get-AuthenticodeSignature.</summary>
public sealed class FakeSigner
{
    public string Status { get; set; } = "Valid";

    /// <summary>What the cmdlet throws; null when it does not.</summary>
    public string? Throws { get; set; }

    /// <summary>The thumbprint of the certificate it signed with.</summary>
    public string? SignedWith { get; private set; }

    public string? TimestampServer { get; private set; }

    /// <summary>What the signature of any file is.</summary>
    public Signature Found { get; set; } = new("NotSigned", "The file is not digitally signed.", null);

    /// <summary>What the file that was looked at held.</summary>
    public string? Looked { get; private set; }

    public Signature Read(string file)
    {
        Looked = File.ReadAllText(file);
        return Found;
    }

    public Signature Sign(string file, X509Certificate2 certificate, string? timestampServer)
    {
        if (Throws is not null)
        {
            throw new InvalidOperationException(Throws);
        }

        (SignedWith, TimestampServer) = (certificate.Thumbprint, timestampServer);
        if (Status is "NotSigned")
        {
            return new Signature(Status, "The file is not signed.", null);
        }

        File.AppendAllText(file, " signed");
        return new Signature(Status, Status == "Valid" ? "Signature verified." : "The root certificate is not trusted.", certificate);
    }

    /// <summary>What both give back.</summary>
    public sealed record Signature(string Status, string StatusMessage, X509Certificate2? SignerCertificate);
}
