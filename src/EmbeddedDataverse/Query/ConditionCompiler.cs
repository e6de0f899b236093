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
        if (filter.AnyAllFilterLinkEntity is not null || depth > MaxDepth)
        {
            throw depth > MaxDepth
                ? OrganizationFault.Invalid($"Filters lie more than {MaxDepth} deep.")
                : OrganizationFault.NotSimulated("filters on any or all related rows");
        }

        return new(
            filter.FilterOperator,
            [.. filter.Conditions.Select(Compile), .. filter.Filters.Select(inner => Filter(inner, depth + 1))]
        );
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
