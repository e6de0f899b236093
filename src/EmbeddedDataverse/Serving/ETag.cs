using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The version of a row as headers write it: <c>W/"123"</c>.</summary>
internal static partial class ETag
{
    /// <summary>The version of a header; null for none and for <c>*</c>.</summary>
    public static string? Parse(string? header) =>
        header is null or "*" ? null
        : Tag().Match(header) is { Success: true } tag ? tag.Groups["version"].Value
        : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, "If-Match is * or the @odata.etag of a row, for example W/\"123\".");

    [GeneratedRegex("""^(W/)?"(?<version>\d+)"$""")]
    private static partial Regex Tag();
}
