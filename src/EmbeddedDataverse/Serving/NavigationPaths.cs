using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Refuses by name what query options may hold and the parser would take for a mistake: paths to other tables where there can be none,
/// and those that lead to several.
/// </summary>
internal static partial class NavigationPaths
{
    public static void Refuse(TableMetadata table, NavigationProperties navigations, string option, string? text)
    {
        var bare = Literal().Replace(text ?? "", "''");
        bool IsRefused(string name) =>
            option == "$filter" ? navigations.Find(table, name) is { Targets.Count: > 1 } : navigations.Leads(table, name);
        if (Path().Matches(bare).FirstOrDefault(path => IsRefused(path.Groups["name"].Value)) is { } path)
        {
            throw OrganizationFault.NotSimulated($"{path.Value} in {option}, which leads to another table");
        }
    }

    [GeneratedRegex("'([^']|'')*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<name>\w+)/((any|all)\b)?")]
    private static partial Regex Path();
}
