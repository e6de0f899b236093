using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>Whether privileges exist, told from their names.</summary>
internal static class PrivilegeCheck
{
    /// <summary>
    /// What is wrong with a name, as the end of a sentence; null where nothing is. Privileges of the platform are taken as they are named.
    /// </summary>
    public static string? Error(string name, UnpackedSolution solution)
    {
        if (!name.Contains(solution.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Regex.IsMatch(name, "^prv[A-Z]") ? null : "which is no privilege: those begin with prv and a verb";
        }

        var privilege = PrivilegeName.Parse(name);
        return solution.Tables.Find(privilege?.Table.ToLowerInvariant() ?? "") is not { } table
                ? "which belongs to no table of the solution"
            : table.SchemaName != privilege!.Table ? $"which the platform calls by the table's schema name {table.SchemaName}"
            : table.IsOrganizationOwned && !PrivilegeName.VerbsWithoutOwner.Contains(privilege.Verb)
                ? "which a table of the organization does not have"
            : null;
    }
}
