using System.Globalization;
using System.ServiceModel;
using System.Xml;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The skip token of the next page: its number and, encoded twice, the query's own paging cookie.</summary>
internal sealed record SkipToken(int Page, string? Cookie)
{
    public const string Option = "$skiptoken";

    /// <summary>As the platform writes it.</summary>
    public string Text =>
        new XElement(
            "cookie",
            new XAttribute("pagenumber", Page),
            new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(Cookie ?? ""))),
            new XAttribute("istracking", "False")
        ).ToString();

    /// <summary>The token of the page after this one.</summary>
    public static SkipToken After(int page, string? cookie) => new(page + 1, cookie);

    /// <summary>The token of a request; null without one.</summary>
    public static SkipToken? Read(WebApiRequest request)
    {
        if (!request.Query.TryGetValue(Option, out var text))
        {
            return null;
        }

        try
        {
            var cookie = UntrustedXml.Parse(text.ToString());
            var inner = Uri.UnescapeDataString(Uri.UnescapeDataString((string?)cookie.Attribute("pagingcookie") ?? ""));
            return
                int.TryParse((string?)cookie.Attribute("pagenumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                && page > 0
                ? new(page, inner)
                : throw Malformed();
        }
        catch (XmlException)
        {
            throw Malformed();
        }
    }

    private static FaultException<OrganizationServiceFault> Malformed() =>
        OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"Malformed {Option}: take the @odata.nextLink as it is.");
}
