using System.Text.RegularExpressions;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// The address of a secret in Azure Key Vault. Everything that could lead our identity's token elsewhere is refused by shape: another
/// host, a port, a user, another query, a fragment.
/// </summary>
public sealed class VaultSecretUri
{
    private static readonly Regex Shape = new(
        @"\Ahttps://(?<vault>[A-Za-z0-9-]{3,24})\.vault\.azure\.net/secrets/(?<name>[A-Za-z0-9-]{1,127})"
            + @"(/(?<version>[A-Za-z0-9]{1,64}))?/?(\?api-version=[0-9A-Za-z.-]{1,30})?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private VaultSecretUri(Match match)
    {
        var version = match.Groups["version"].Value;
        Request = new Uri(
            $"https://{match.Groups["vault"].Value.ToLowerInvariant()}.vault.azure.net/secrets/{match.Groups["name"].Value}"
                + (version.Length == 0 ? "" : "/" + version)
                + "?api-version=7.4"
        );
    }

    /// <summary>What to ask for the secret.</summary>
    public Uri Request { get; }

    /// <summary>The address, or null when the text is not the address of a secret in Key Vault.</summary>
    public static VaultSecretUri? TryParse(string? text) =>
        text is not null && Shape.Match(text) is { Success: true } match ? new VaultSecretUri(match) : null;
}
