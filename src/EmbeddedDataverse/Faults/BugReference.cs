using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Faults;

/// <summary>What people are told of a bug instead of its stack. The same mistake has the same reference, so that two people can tell that they met the same.</summary>
internal static class BugReference
{
    public static string Of(Exception bug)
    {
        var place = new StackTrace(bug).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault();
        var name = $"{bug.GetType()} {place?.DeclaringType} {place?.Name}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
    }
}
