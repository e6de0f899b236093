using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Refuses by name the headers that would change what a request does, and that the playground would otherwise pass over in silence
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#http-headers).
/// </summary>
internal static class RequestHeaders
{
    private static readonly string[] Formats = ["odata.metadata=full", "odata.metadata=none", "IEEE754Compatible=true"];
    private static readonly string[] Preferences = ["odata.track-changes", "respond-async"];

    public static void RefuseNotSimulated(IHeaderDictionary headers)
    {
        var header = headers.FirstOrDefault(one =>
            one.Key.StartsWith("MSCRM.", StringComparison.OrdinalIgnoreCase) && !IsWithoutEffect(one.Key, one.Value.ToString())
        );
        if (header.Key is { } name)
        {
            throw OrganizationFault.NotSimulated($"the header {name}: {header.Value}");
        }

        Refuse(headers, "Accept", Formats);
        Refuse(headers, "Prefer", Preferences);
    }

    // There are no rules for duplicates here, so to look for none changes nothing.
    private static bool IsWithoutEffect(string name, string value) =>
        name.Equals("MSCRM.SuppressDuplicateDetection", StringComparison.OrdinalIgnoreCase)
            ? value.Equals("true", StringComparison.OrdinalIgnoreCase)
            : value.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static void Refuse(IHeaderDictionary headers, string header, string[] notSimulated)
    {
        var value = headers[header].ToString().Replace(" ", "", StringComparison.Ordinal);
        if (notSimulated.FirstOrDefault(one => value.Contains(one, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            throw OrganizationFault.NotSimulated($"{named} in the header {header}");
        }
    }
}
