using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Ids that the real platform gives anew in each environment; here the name decides, in whatever letter case.</summary>
internal static class NameId
{
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant()))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0f) | 0x80), (byte)((bytes[8] & 0x3f) | 0x80));
        return new(bytes, bigEndian: true);
    }
}
