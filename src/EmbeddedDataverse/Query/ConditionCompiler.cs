using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Makes filter expressions ready; refuses by name what it does not simulate.</summary>
internal sealed class ConditionCompiler(QueryContext asker, Func<string?, (int Place, TableMetadata Table)> find)
{
    private const int MostValues = 2000;
    private const int Deepest = 50;
    private int count;

    public ConditionGroup Filter(FilterExpression filter) => Filter(filter, 0);

    private ConditionGroup Filter(FilterExpression filter, int depth)
    {
        if (filter.AnyAllFilterLinkEntity is not null || depth > Deepest)
        {
            throw depth > Deepest
                ? OrganizationFault.Invalid($"Filters lie more than {Deepest} deep.")
                : OrganizationFault.NotSimulated("filters on any or all related rows");
        }

        return new(filter.FilterOperator, [.. filter.Conditions.Select(One), .. filter.Filters.Select(inner => Filter(inner, depth + 1))]);
    }

    private Condition One(ConditionExpression condition)
    {
        var (place, table) = find(condition.EntityName);
        var column =
            table.Find(condition.AttributeName ?? "") ?? throw OrganizationFault.UnknownColumn(table.Name, condition.AttributeName ?? "");
        if (condition.CompareColumns || asker.Access.UnreadableColumns(table).Contains(column.Name))
        {
            throw OrganizationFault.NotSimulated(
                condition.CompareColumns ? "comparing two columns" : $"a condition on {column.Name}, which the caller may not read"
            );
        }

        var values = ConditionValues.Of(table, column, condition);
        if ((count += values.Count) > MostValues)
        {
            throw OrganizationFault.Invalid(
                $"Number of parameters in a condition exceeded maximum limit: {MostValues} values are allowed."
            );
        }

        return Made(place, table, column, condition.Operator, values);
    }

    private Condition Made(int place, TableMetadata table, ColumnMetadata column, ConditionOperator kind, IReadOnlyList<object> values)
    {
        ValueComparison Is(ConditionOperator one, params IReadOnlyList<object> with) => new(place, table, column, one, with);
        ValueComparison IsId(ConditionOperator one, params IEnumerable<Guid> ids) =>
            column.IsLookup || column.Type == ColumnType.PrimaryKey
                ? Is(one, [.. ids.Cast<object>()])
                : throw OrganizationFault.Invalid(
                    $"The operator {kind} asks for an id; {table.Name}.{column.Name} is of type {column.Type}."
                );
        if (DateBounds.Of(kind, asker.Now, values.Count > 0 ? values[0] : null) is { } bounds)
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
            ConditionOperator.EqualUserId => IsId(ConditionOperator.Equal, asker.User),
            ConditionOperator.NotEqualUserId => IsId(ConditionOperator.NotEqual, asker.User),
            ConditionOperator.EqualBusinessId => IsId(ConditionOperator.Equal, Platform.BusinessUnit),
            ConditionOperator.NotEqualBusinessId => IsId(ConditionOperator.NotEqual, Platform.BusinessUnit),
            ConditionOperator.EqualUserTeams => IsId(ConditionOperator.In, asker.Teams),
            ConditionOperator.EqualUserOrUserTeams => IsId(ConditionOperator.In, asker.Teams.Append(asker.User)),
            _ => Is(kind, values),
        };
    }
}
