using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Accounts;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>Links in the form of Matterport's content network: they carry their end and stop working then.</summary>
internal sealed class SignedLinks(MatterportAccount account)
{
    /// <summary>Where the links point; the server on TCP puts its own address here.</summary>
    public Uri Base { get; set; } = new("https://cdn-2.matterport.com/");

    public DateTime ValidUntil => account.Now + account.Settings.LinkLifetime;

    public string Sign(string path, string file)
    {
        var end = new DateTimeOffset(ValidUntil).ToUnixTimeSeconds();
        var scope = path[(path.LastIndexOf('/') + 1)..];
        var token = $"2-{Mark(path, end)}-{end.ToString(CultureInfo.InvariantCulture)}-1";
        return $"{Base}{path}?t={token}&download={Uri.EscapeDataString(file)}&k={scope}";
    }

    /// <summary>Whether a link was signed here and still works.</summary>
    public bool Accepts(Uri link)
    {
        var token = link.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("t=2-", StringComparison.Ordinal));
        var parts = token?.Split('-') ?? [];
        return parts.Length == 4
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && parts[1] == Mark(link.AbsolutePath.TrimStart('/'), end)
            && new DateTimeOffset(account.Now).ToUnixTimeSeconds() < end;
    }

    private string Mark(string path, long end)
    {
        var key = Encoding.ASCII.GetBytes(account.ProductionToken.TokenSecret);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(path + "|" + end.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash)[..40];
    }
}
