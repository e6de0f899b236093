using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A path of the Web API.</summary>
/// <param name="Name">The entity set, or else the whole path.</param>
/// <param name="Id">The row's id; null without one.</param>
/// <param name="Rest">The path below the row; null without one.</param>
internal sealed partial record ResourcePath(string Name, Guid? Id, string? Rest)
{
    /// <summary>Parses a path; a key must be an id.</summary>
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

    [GeneratedRegex(@"^(?<set>\w+)\((?<key>(?>([^()']|'[^']*'|')+))\)(/(?<rest>.+))?$")]
    private static partial Regex Row();
}
