using System.Globalization;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// What an error tells besides its code and message, as far as the client asks for it
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors).
/// </summary>
internal static class ErrorAnnotations
{
    private const string Namespace = "Microsoft.PowerApps.CDS.";

    public static void AddTo(JsonObject error, OrganizationServiceFault fault, Preferences prefer)
    {
        foreach (var (name, value) in Of(fault).Where(one => prefer.Includes(Namespace + one.Name)))
        {
            error["@" + Namespace + name] = value;
        }
    }

    private static IEnumerable<(string Name, string Value)> Of(OrganizationServiceFault fault)
    {
        foreach (var (name, value) in fault.ErrorDetails.Where(detail => detail.Key != OrganizationFault.HttpStatus))
        {
            yield return ($"ErrorDetails.{name}", Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }

        yield return (
            "HelpLink",
            string.Create(
                CultureInfo.InvariantCulture,
                $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{fault.ErrorCode:x}&client=platform"
            )
        );
        if (fault.TraceText is { Length: > 0 } trace)
        {
            yield return ("TraceText", trace);
        }

        yield return ("InnerError.Message", fault.Message);
    }
}
