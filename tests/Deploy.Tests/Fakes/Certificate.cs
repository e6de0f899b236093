using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>Self-signed certificates for tests.</summary>
internal static class Certificate
{
    public const string Password = "CANARY-PASSWORD-5d27";

    public static SecureString SecurePassword => Secure(Password);

    // Making a key takes a while; one will do for all.
    private static readonly RSA Key = RSA.Create(2048);

    public static X509Certificate2 Make(int lastYear = 2100)
    {
        var request = new CertificateRequest("CN=Contoso Code Signing", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(
            new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(lastYear, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
    }

    public static string Save(string folder, X509Certificate2 certificate)
    {
        var file = Path.Combine(folder, "code.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }

    public static SecureString Secure(string text)
    {
        var secure = new SecureString();
        text.ToList().ForEach(secure.AppendChar);
        return secure;
    }
}
