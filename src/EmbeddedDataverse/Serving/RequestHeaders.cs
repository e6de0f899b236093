using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Refuses by name the headers that would change what a request does, and that the playground would otherwise pass over in silence
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#http-headers).
/// </summary>
internal static class RequestHeaders
{
    private const string Prefix = "MSCRM.";

    private static readonly string[] Formats = ["odata.metadata=full", "odata.metadata=none", "IEEE754Compatible=true"];
    private static readonly string[] Preferences = ["odata.track-changes", "respond-async"];

    public static void RefuseNotSimulated(IHeaderDictionary headers, IOrganizationService service)
    {
        var header = headers.FirstOrDefault(one =>
            one.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !IsWithoutEffect(one.Key, one.Value.ToString())
        );
        if (header.Key is { } name)
        {
            RefuseBypass(name[Prefix.Length..], service);
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

    // As an optional parameter, for which the privilege is asked before it is refused.
    private static void RefuseBypass(string parameter, IOrganizationService service)
    {
        if (parameter.StartsWith("Bypass", StringComparison.OrdinalIgnoreCase))
        {
            service.Execute(new OrganizationRequest("WhoAmI") { ["Bypass" + parameter["Bypass".Length..]] = true });
        }
    }

    private static void Refuse(IHeaderDictionary headers, string header, string[] notSimulated)
    {
        var value = headers[header].ToString().Replace(" ", "", StringComparison.Ordinal);
        if (notSimulated.FirstOrDefault(one => value.Contains(one, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            throw OrganizationFault.NotSimulated($"{named} in the header {header}");
        }
    }
}
