using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.Core;

/// <summary>An id made from what a row stands for, so that writing the row twice makes one row.</summary>
public static class StableId
{
    /// <summary>The same parts always give the same id.</summary>
    public static Guid Of(params string?[] parts)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\u001f", parts.Select(part => part ?? "\u001e"))));
        return new Guid(hash.Take(16).ToArray());
    }
}
