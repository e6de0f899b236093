using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Serving;

/// <summary>Basic authentication with a token's id and secret.</summary>
internal static class BasicCredentials
{
    /// <exception cref="ApiFailure">There is no such token.</exception>
    public static bool IsSandbox(AuthenticationHeaderValue? header, MatterportWorld world)
    {
        if (!string.Equals(header?.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(header!.Parameter))
            throw ApiFailure.Unauthenticated();
        var given = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, given, out var length))
            throw ApiFailure.Unauthenticated();
        if (Matches(world.ProductionToken, given.AsSpan(0, length)))
            return false;
        return Matches(world.SandboxToken, given.AsSpan(0, length)) ? true : throw ApiFailure.Unauthenticated();
    }

    private static bool Matches(TokenPair token, ReadOnlySpan<byte> given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token.TokenId + ":" + token.TokenSecret), given);
}
