using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>One request of a batch, as its text has it.</summary>
/// <param name="ContentId">The number by which later requests name what it made; null without one.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">
/// The address: whole, from the server's root, below the Web API's root, or from an earlier request as <c>$1</c>.
/// </param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
internal sealed record BatchPart(string? ContentId, string Method, string Address, IHeaderDictionary Headers, byte[] Body)
{
    /// <summary>Reads a request line, headers, and a body after an empty line.</summary>
    public static BatchPart Parse(string? contentId, string text)
    {
        var lines = text.TrimStart('\r', '\n').Split('\n');
        var first = lines[0].TrimEnd('\r');
        var (verb, version) = (first.IndexOf(' ', StringComparison.Ordinal), first.LastIndexOf(' '));
        if (verb <= 0 || version <= verb || !first[version..].StartsWith(" HTTP/", StringComparison.Ordinal))
        {
            throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"'{first}' is no request line such as GET accounts HTTP/1.1.");
        }

        var headers = new HeaderDictionary();
        var at = 1;
        for (; at < lines.Length && lines[at].TrimEnd('\r').Length > 0; at++)
        {
            var pair = lines[at].Split(':', 2);
            headers.Append(pair[0].Trim(), pair.Length > 1 ? pair[1].Trim() : "");
        }

        var body = string.Join('\n', lines.Skip(at + 1)).Trim();
        return new(contentId, first[..verb], first[(verb + 1)..version].Trim(), headers, Encoding.UTF8.GetBytes(body));
    }

    /// <summary>The request, at an address below the root of the Web API.</summary>
    public RequestMessage Below(Uri root, IReadOnlyDictionary<string, Uri>? references)
    {
        var text = references is null ? Address : BatchReferences.Resolve(Address, references);
        var address = Uri.TryCreate(root, text, out var given) ? given : root;
        return root.IsBaseOf(address) && address != root
            ? RequestMessage.To(address, root, Method, Headers, Body)
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"'{Address}' is no address below {root}.");
    }
}
