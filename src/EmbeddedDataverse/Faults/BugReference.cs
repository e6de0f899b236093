using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Faults;

/// <summary>
/// The reference that people get of a bug, instead of its stack. It follows from the exception's type and place, so that one bug has
/// one reference.
/// </summary>
internal static class BugReference
{
    public static string Of(Exception bug)
    {
        var place = new StackTrace(bug).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault();
        var name = $"{bug.GetType()} {place?.DeclaringType} {place?.Name}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
    }
}
