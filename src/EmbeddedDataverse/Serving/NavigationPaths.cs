using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Refuses by name what query options may hold and the parser would take for a mistake: the platform's query functions, and paths to
/// other tables.
/// </summary>
internal static partial class NavigationPaths
{
    public static void Refuse(TableMetadata table, NavigationProperties navigations, string option, string? text)
    {
        var bare = Literal().Replace(text ?? "", "''");
        if (
            QueryFunction().Matches(bare).Select(call => call.Groups["name"].Value).FirstOrDefault(PlatformNames.KnowsQueryFunction) is
            { } name
        )
        {
            throw OrganizationFault.NotSimulated($"the function {name} in {option}");
        }

        if (Path().Matches(bare).FirstOrDefault(path => navigations.Leads(table, path.Groups["name"].Value)) is { } path)
        {
            throw OrganizationFault.NotSimulated($"{path.Value} in {option}, which leads to another table");
        }
    }

    [GeneratedRegex("'([^']|'')*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"Microsoft\.Dynamics\.CRM\.(?<name>\w+)\s*\(")]
    private static partial Regex QueryFunction();

    [GeneratedRegex(@"(?<name>\w+)/((any|all)\b)?")]
    private static partial Regex Path();
}
