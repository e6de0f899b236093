namespace MatterportForDataverse.Matterport.Bundles;

/// <summary>
/// A file with its signed link, by which anybody can download it for a while. No record, so that no text of it, as traces have, tells the
/// link.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="url">The link; null while there is none.</param>
/// <param name="validUntil">Until when it works, UTC; null where Matterport does not say.</param>
public sealed class FileLink(BundleFile file, string? url, DateTime? validUntil)
{
    private const string Domain = "matterport.com";

    /// <summary>The file.</summary>
    public BundleFile File { get; } = file;

    /// <summary>Until when the link works, UTC; null where Matterport does not say.</summary>
    public DateTime? ValidUntil { get; } = validUntil;

    /// <summary>Whether there is a link.</summary>
    public bool HasLink => url is not null;

    /// <summary>
    /// The link, if it leads to Matterport itself by HTTPS; null for any other. Source: the signed links in Matterport's documentation lead
    /// to <c>cdn-2.matterport.com</c> (https://matterport.github.io/developer-docs/api/model/ordering-addons/).
    /// </summary>
    public Uri? Trusted =>
        Uri.TryCreate(url, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && link.IsDefaultPort
        && link.UserInfo.Length == 0
        && (link.IdnHost == Domain || link.IdnHost.EndsWith("." + Domain, StringComparison.Ordinal))
            ? link
            : null;
}
