using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Plans the links of a query, in the order in which they are joined.</summary>
internal sealed class LinkPlanner(QueryContext context)
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#limitations
    private const int MaxLinks = 15;
    private readonly List<LinkPlan> _links = [];

    /// <summary>Refuses more links than the platform takes.</summary>
    public static void DemandLinkLimit(int count)
    {
        if (count > MaxLinks)
        {
            throw OrganizationFault.Invalid($"A query joins at most {MaxLinks} tables.");
        }
    }

    public IReadOnlyList<LinkPlan> Plan(IEnumerable<LinkEntity> linkEntities, TableMetadata root)
    {
        Add(linkEntities, -1, root, 1);
        return _links;
    }

    private void Add(IEnumerable<LinkEntity> added, int fromIndex, TableMetadata fromTable, int depth)
    {
        foreach (var link in added)
        {
            DemandLinkLimit(Math.Max(_links.Count + 1, depth));
            _links.Add(Plan(link, fromIndex, fromTable));
            Add(link.LinkEntities, _links.Count - 1, _links[^1].Table, depth + 1);
        }
    }

    private LinkPlan Plan(LinkEntity link, int fromIndex, TableMetadata fromTable)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter))
        {
            throw OrganizationFault.NotSimulated($"the join operator {link.JoinOperator}");
        }

        var table = context.Table(link.LinkToEntityName);
        DemandReadable(fromTable, link.LinkFromAttributeName);
        DemandReadable(table, link.LinkToAttributeName);
        var alias = link.EntityAlias is { Length: > 0 } given ? given : $"{table.Name}{_links.Count + 1}";
        return _links.Exists(one => one.Alias == alias)
            ? throw OrganizationFault.Invalid($"Two links have the alias {alias}.")
            : new(link, fromIndex, fromTable, table, alias, Compiler(table, alias).Filter(link.LinkCriteria));
    }

    // What somebody may not read must not show through a join either.
    private void DemandReadable(TableMetadata table, string name)
    {
        var column = RowFinder.Column(table, name);
        if (!context.MayRead(table, column))
        {
            throw OrganizationFault.NotSimulated($"a query by {column.Name}, which the caller may not read");
        }
    }

    private ConditionCompiler Compiler(TableMetadata table, string alias) =>
        new(
            context,
            name =>
                string.IsNullOrEmpty(name) || name == alias || name == table.Name
                    ? (-1, table)
                    : throw OrganizationFault.NotSimulated($"a condition on {name} outside its own link")
        );
}
