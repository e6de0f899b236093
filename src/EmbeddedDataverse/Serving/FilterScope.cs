using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The rows about which a part of <c>$filter</c> speaks, and the links to rows that their lookups lead to.</summary>
/// <param name="types">The types of tables.</param>
/// <param name="tableName">The table of the rows.</param>
/// <param name="variable">The name that they have in the filter.</param>
/// <param name="links">Where links are added; null where there can be none.</param>
internal sealed class FilterScope(EdmTypes types, string tableName, string variable, DataCollection<LinkEntity>? links)
{
    private TableMetadata Table => types.Navigations.Table(tableName);

    /// <summary>A condition on a column.</summary>
    public ConditionExpression Condition(SingleValuePropertyAccessNode column, ConditionOperator kind, params object[] values)
    {
        var (link, table) = Source(column.Source);
        return new(link, EdmTypes.Column(table, column.Property).Name, kind, values);
    }

    /// <summary>A condition by a query function of the platform.</summary>
    public ConditionExpression Condition(QueryFunction call, bool negated) => call.Condition(Table, null, negated);

    /// <summary>The link to the rows of a collection, and their scope.</summary>
    public (LinkEntity Link, FilterScope Rows) Related(LambdaNode lambda)
    {
        var collection =
            lambda.Source as CollectionNavigationNode
            ?? throw OrganizationFault.NotSimulated($"{lambda.Kind} of {lambda.Source.Kind} in $filter");
        var (link, table) = Source(collection.Source);
        var relationship = types.Navigations.Many(table, collection.NavigationProperty.Name)!;

        // Published: the rows of a collection behind a lookup cannot be asked about.
        return link is not null
            ? throw OrganizationFault.Of(
                PlatformErrorCodes.BadRequest,
                $"{collection.NavigationProperty.Name} in $filter is behind a lookup, which is not supported."
            )
            : (
                new LinkEntity(table.Name, relationship.Referencing, table.PrimaryKey.Name, relationship.Column, JoinOperator.Any),
                new FilterScope(types, relationship.Referencing, lambda.CurrentRangeVariable?.Name ?? "", null)
            );
    }

    // The alias of the link, null for the rows themselves, and the table.
    private (string? Link, TableMetadata Table) Source(QueryNode source) =>
        source switch
        {
            ResourceRangeVariableReferenceNode row when row.Name == variable => (null, Table),
            SingleNavigationNode lookup => Linked(lookup),
            _ => throw OrganizationFault.NotSimulated($"columns of other rows than {variable}'s in $filter ({source.Kind})"),
        };

    private (string Link, TableMetadata Table) Linked(SingleNavigationNode lookup)
    {
        if (links is null)
        {
            throw OrganizationFault.NotSimulated($"{lookup.NavigationProperty.Name}/ within any in $filter");
        }

        var (from, table) = Source(lookup.Source);
        var target = types.Navigations.Single(table).First(one => one.Name == lookup.NavigationProperty.Name).Target;
        var alias = $"{from ?? "filter"}-{lookup.NavigationProperty.Name}";
        var siblings = from is null ? links : Find(links, from)!.LinkEntities;
        if (Find(links, alias) is null)
        {
            siblings.Add(
                new LinkEntity(
                    table.Name,
                    target.Name,
                    types.Navigations.ColumnOf(table, lookup.NavigationProperty.Name).Name,
                    target.PrimaryKey.Name,
                    JoinOperator.LeftOuter
                )
                {
                    EntityAlias = alias,
                }
            );
        }

        return (alias, target);
    }

    private static LinkEntity? Find(IEnumerable<LinkEntity> among, string alias) =>
        among.Select(link => link.EntityAlias == alias ? link : Find(link.LinkEntities, alias)).FirstOrDefault(link => link is not null);
}
