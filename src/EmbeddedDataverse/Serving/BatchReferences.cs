using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// <c>$1</c> and the like, which name what an earlier request of the same change set made
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api#change-sets).
/// </summary>
internal static partial class BatchReferences
{
    /// <summary>An address with the reference that it begins with replaced.</summary>
    public static string Resolve(string address, IReadOnlyDictionary<string, Uri> references) =>
        Reference().Match(address) is not { Success: true } reference ? address
        : references.TryGetValue(reference.Groups["id"].Value, out var made) ? made.AbsoluteUri + address[reference.Length..]
        : throw OrganizationFault.Of(
            PlatformErrorCodes.BadPayload,
            $"Content-ID Reference: '{reference.Value}' does not exist in the batch context."
        );

    [GeneratedRegex(@"^/?\$(?<id>\d+)(?=/|\?|$)")]
    private static partial Regex Reference();
}
