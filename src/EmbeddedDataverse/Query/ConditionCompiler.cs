using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Compiles filter expressions to conditions; refuses by name what it does not simulate.</summary>
internal sealed class ConditionCompiler(QueryContext context, Func<string?, (int LinkIndex, TableMetadata Table)> find)
{
    private const int MaxValues = 2000;
    private const int MaxDepth = 50;
    private int _count;

    public ConditionGroup Filter(FilterExpression filter) => Filter(filter, 0);

    private ConditionGroup Filter(FilterExpression filter, int depth)
    {
        if (depth > MaxDepth)
        {
            throw OrganizationFault.Invalid($"Filters lie more than {MaxDepth} deep.");
        }

        return new(
            filter.FilterOperator,
            [
                .. filter.Conditions.Select(Compile),
                .. filter.Filters.Select(inner => Filter(inner, depth + 1)),
                .. filter.AnyAllFilterLinkEntity is { } related ? [Related(related, depth)] : Array.Empty<Condition>(),
            ]
        );
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-values-in-related-records
    private RelatedCondition Related(LinkEntity link, int depth)
    {
        if (link.JoinOperator is not (JoinOperator.Any or JoinOperator.NotAny) || link.LinkEntities.Count > 0)
        {
            throw OrganizationFault.NotSimulated($"filters on related rows by {link.JoinOperator}, or with links");
        }

        var (index, from) = find(link.LinkFromEntityName);
        var to = context.Table(link.LinkToEntityName);
        var (ours, theirs) = (Readable(from, link.LinkFromAttributeName), Readable(to, link.LinkToAttributeName));
        var inner = new ConditionCompiler(context, _ => (-1, to)) { _count = _count };
        var condition = inner.Filter(link.LinkCriteria, depth + 1);
        _count = inner._count;
        var keys = context.Scan.Rows(to, condition).Select(row => RowTable.MatchKey(row.Values[to.Ordinal(theirs.Name)]));
        return new(
            new ValueComparison(index, from, ours, ConditionOperator.NotNull, []),
            keys.OfType<object>().ToHashSet(),
            link.JoinOperator == JoinOperator.NotAny
        );
    }

    private ColumnMetadata Readable(TableMetadata table, string name)
    {
        var column = RowFinder.Column(table, name);
        return context.MayRead(table, column)
            ? column
            : throw OrganizationFault.NotSimulated($"a condition on {column.Name}, which the caller may not read");
    }

    private Condition Compile(ConditionExpression condition)
    {
        var (index, table) = find(condition.EntityName);
        var column = RowFinder.Column(table, condition.AttributeName);
        if (condition.CompareColumns || !context.MayRead(table, column))
        {
            throw OrganizationFault.NotSimulated(
                condition.CompareColumns ? "comparing two columns" : $"a condition on {column.Name}, which the caller may not read"
            );
        }

        var values = ConditionValues.Of(table, column, condition);
        if ((_count += values.Count) > MaxValues)
        {
            throw OrganizationFault.Invalid($"Number of parameters in a condition exceeded maximum limit: {MaxValues} values are allowed.");
        }

        return Compile(index, table, column, condition.Operator, values);
    }

    private Condition Compile(int index, TableMetadata table, ColumnMetadata column, ConditionOperator kind, IReadOnlyList<object> values)
    {
        ValueComparison Is(ConditionOperator one, params IReadOnlyList<object> with) => new(index, table, column, one, with);
        ValueComparison IsId(ConditionOperator one, params IEnumerable<Guid> ids) =>
            column.IsLookup || column.Type == ColumnType.PrimaryKey
                ? Is(one, [.. ids.Cast<object>()])
                : throw OrganizationFault.Invalid(
                    $"The operator {kind} asks for an id; {table.Name}.{column.Name} is of type {column.Type}."
                );
        if (DateBounds.Of(kind, context.Now, values.Count > 0 ? values[0] : null) is { } bounds)
        {
            return column.Type == ColumnType.DateTime
                ? new ConditionGroup(LogicalOperator.And, [.. bounds.Select(bound => Is(bound.Kind, bound.Bound))])
                : throw OrganizationFault.Invalid(
                    $"The operator {kind} asks for a date; {table.Name}.{column.Name} is of type {column.Type}."
                );
        }

        return kind switch
        {
            ConditionOperator.BeginsWith => Is(ConditionOperator.Like, values[0] + "%"),
            ConditionOperator.EndsWith => Is(ConditionOperator.Like, "%" + values[0]),
            ConditionOperator.Contains => Is(ConditionOperator.Like, "%" + values[0] + "%"),
            ConditionOperator.DoesNotBeginWith => Is(ConditionOperator.NotLike, values[0] + "%"),
            ConditionOperator.DoesNotEndWith => Is(ConditionOperator.NotLike, "%" + values[0]),
            ConditionOperator.DoesNotContain => Is(ConditionOperator.NotLike, "%" + values[0] + "%"),
            ConditionOperator.Between => new ConditionGroup(
                LogicalOperator.And,
                [Is(ConditionOperator.GreaterEqual, values[0]), Is(ConditionOperator.LessEqual, values[1])]
            ),
            ConditionOperator.EqualUserId => IsId(ConditionOperator.Equal, context.UserId),
            ConditionOperator.NotEqualUserId => IsId(ConditionOperator.NotEqual, context.UserId),
            ConditionOperator.EqualBusinessId => IsId(ConditionOperator.Equal, WellKnownRows.BusinessUnit),
            ConditionOperator.NotEqualBusinessId => IsId(ConditionOperator.NotEqual, WellKnownRows.BusinessUnit),
            ConditionOperator.EqualUserTeams => IsId(ConditionOperator.In, context.Teams),
            ConditionOperator.EqualUserOrUserTeams => IsId(ConditionOperator.In, context.Teams.Append(context.UserId)),
            _ => Is(kind, values),
        };
    }
}
