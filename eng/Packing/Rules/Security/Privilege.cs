using System.Text.RegularExpressions;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A privilege's name: `prv`, a verb, and for tables of ours the table's schema name with its capitals.</summary>
internal sealed record Privilege(string Verb, string Table)
{
    /// <summary>Reads the name; null where it has no verb, as with privileges that are about no table.</summary>
    public static Privilege? Parse(string name) =>
        Regex.Match(name, "^prv(AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$") is { Success: true } match
            ? new(match.Groups[1].Value, match.Groups[2].Value)
            : null;

    /// <summary>What is wrong with a name, as the end of a sentence; null where nothing is. Privileges of the platform are taken as they are named.</summary>
    public static string? Fault(string name, Solution solution)
    {
        if (!name.Contains(solution.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Regex.IsMatch(name, "^prv[A-Z]") ? null : "which is no privilege: those begin with prv and a verb";
        }

        var table = Parse(name)?.Table ?? "";
        return !solution.Tables.TryGetValue(table.ToLowerInvariant(), out var found) ? "which belongs to no table of the solution"
            : found.Schema != table ? $"which the platform calls by the table's schema name {found.Schema}"
            : found.IsOfTheOrganization && Parse(name)!.Verb is "Assign" or "Share" ? "which a table of the organization does not have"
            : null;
    }
}
