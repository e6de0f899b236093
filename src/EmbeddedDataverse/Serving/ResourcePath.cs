using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>What a path names: a set, a row of it, and what of the row. The id is null where none is given.</summary>
internal sealed partial record ResourcePath(string Name, Guid? Id, string? Rest)
{
    /// <summary>Reads a path; what stands in brackets must be an id.</summary>
    public static ResourcePath Parse(string path)
    {
        if (Row().Match(path) is not { Success: true } row)
        {
            return new(path, null, null);
        }

        var key = row.Groups["key"].Value;
        var rest = row.Groups["rest"] is { Success: true } more ? more.Value : null;
        return key.Contains('=', StringComparison.Ordinal)
                ? throw OrganizationFault.NotSimulated($"rows named by an alternate key ({path})")
            : Guid.TryParseExact(key, "D", out var id) ? new(row.Groups["set"].Value, id, rest)
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"Bad Request - Error in query syntax: '{key}' is no id.");
    }

    [GeneratedRegex(@"^(?<set>\w+)\((?<key>[^()]+)\)(/(?<rest>.+))?$")]
    private static partial Regex Row();
}
