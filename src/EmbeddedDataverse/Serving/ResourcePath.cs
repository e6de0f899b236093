using System.Text.RegularExpressions;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A path of the Web API.</summary>
/// <param name="Name">The entity set, or else the whole path.</param>
/// <param name="Row">What names a row of it; null without one.</param>
/// <param name="Rest">The path below the entity set or its row; null without one.</param>
internal sealed partial record ResourcePath(string Name, RowAddress? Row, string? Rest)
{
    /// <summary>Takes a path apart.</summary>
    public static ResourcePath Parse(string path)
    {
        if (Parts().Match(path) is not { Success: true } parts)
        {
            return new(path, null, null);
        }

        return new(
            parts.Groups["set"].Value,
            parts.Groups["key"] is { Success: true } key ? new(key.Value) : null,
            parts.Groups["rest"] is { Success: true } rest ? rest.Value : null
        );
    }

    [GeneratedRegex(@"^(?<set>\w+)(\((?<key>(?>([^()']|'[^']*'|')+))\))?(/(?<rest>.+))?$")]
    private static partial Regex Parts();
}
