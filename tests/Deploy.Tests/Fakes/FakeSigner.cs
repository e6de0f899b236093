using System.Security.Cryptography.X509Certificates;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A stand-in for Set-AuthenticodeSignature.</summary>
public sealed class FakeSigner
{
    public string Status { get; set; } = "Valid";

    /// <summary>What the cmdlet throws; null when it does not.</summary>
    public string? Throws { get; set; }

    /// <summary>The thumbprint of the certificate it signed with.</summary>
    public string? SignedWith { get; private set; }

    public string? TimestampServer { get; private set; }

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

    /// <summary>What the cmdlet gives back.</summary>
    public sealed record Signature(string Status, string StatusMessage, X509Certificate2? SignerCertificate);
}
