using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Serving;

/// <summary>Basic authentication with a token's id and secret.</summary>
internal static class BasicAuthentication
{
    /// <exception cref="ApiError">There is no such token.</exception>
    public static bool IsSandbox(AuthenticationHeaderValue? header, MatterportAccount account)
    {
        if (!string.Equals(header?.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(header!.Parameter))
        {
            throw ApiError.Unauthenticated();
        }

        var given = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, given, out var length))
        {
            throw ApiError.Unauthenticated();
        }

        if (Matches(account.ProductionToken, given.AsSpan(0, length)))
        {
            return false;
        }

        return Matches(account.SandboxToken, given.AsSpan(0, length)) ? true : throw ApiError.Unauthenticated();
    }

    private static bool Matches(ApiToken token, ReadOnlySpan<byte> given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token.TokenId + ":" + token.TokenSecret), given);
}
