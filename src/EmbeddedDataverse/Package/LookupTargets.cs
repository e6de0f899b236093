using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Which tables a lookup points to, as the relationships say.</summary>
internal sealed class LookupTargets(IReadOnlyList<RelationshipMetadata> relationships, IReadOnlySet<string> tables)
{
    public IReadOnlyList<string> Of(string table, ColumnDefinition lookup)
    {
        var column = lookup.LogicalName.Text;
        var fixedTargets = SystemTables.TargetsOf(column);
        if (fixedTargets.Count > 0)
        {
            return fixedTargets;
        }

        var found = relationships
            .Where(one => one.Referencing == table && one.Column == column)
            .Select(one => one.Referenced)
            .Distinct()
            .ToList();
        if (found.Count == 0)
        {
            throw lookup.Refuse($"the lookup {column} has no relationship.");
        }

        return found.Find(target => !tables.Contains(target)) is { } stranger
            ? throw lookup.Refuse(
                $"the lookup {column} points to {stranger}, which is neither in the package nor among the playground's own tables."
            )
            : found;
    }
}
