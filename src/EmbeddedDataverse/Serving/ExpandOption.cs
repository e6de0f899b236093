using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Reads <c>$expand</c> of lookups with <c>$select</c>. Rows of many, and rows within those rows, are not simulated.
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
/// </summary>
internal static partial class ExpandOption
{
    /// <summary>What the request expands; empty without the option.</summary>
    public static IReadOnlyList<ExpandedLookup> Read(WebApiRequest request, TableMetadata table, EdmTypes types)
    {
        var text = request.Query["$expand"].ToString();
        if (text.Length == 0)
        {
            return [];
        }

        return Whole().IsMatch(text)
            ? [.. One().Matches(text).Select(one => Read(request, table, types, one))]
            : throw OrganizationFault.NotSimulated("$expand with more than lookups and their $select");
    }

    private static ExpandedLookup Read(WebApiRequest request, TableMetadata table, EdmTypes types, Match one)
    {
        var name = one.Groups["name"].Value;
        if (types.Navigations.LeadsToMany(table, name))
        {
            throw OrganizationFault.NotSimulated($"{name} in $expand, which leads to many rows");
        }

        var (lookup, targets) =
            types.Navigations.Find(table, name)
            ?? throw OrganizationFault.Of(0, $"Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.{table.Name}'.");
        var target =
            targets.Count == 1 ? targets[0] : throw OrganizationFault.NotSimulated($"{name} in $expand, which leads to several tables");
        var selected = new ODataOptions(target, types, one.Groups["select"] is { Success: true } columns ? columns.Value : null).Select();
        return new(name, lookup, target, selected, new(target, types.Navigations, request.Prefer));
    }

    [GeneratedRegex(@"^(\w+(\(\$select=[\w,]+\))?(,(?!$)|$))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<name>\w+)(\(\$select=(?<select>[\w,]+)\))?(,|$)")]
    private static partial Regex One();
}
