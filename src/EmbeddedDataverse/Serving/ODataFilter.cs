using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Translates <c>$filter</c> to a filter expression: comparisons of a column with a value, contains, startswith, endswith, in, and, or,
/// not.
/// </summary>
internal sealed class ODataFilter(TableMetadata table)
{
    public FilterExpression Translate(FilterClause clause) => Filter(clause.Expression, false);

    private FilterExpression Filter(QueryNode node, bool negated)
    {
        var bare = Unwrap(node);
        if (bare is UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not)
        {
            return Filter(not.Operand, !negated);
        }

        if (bare is BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } joined)
        {
            var filter = new FilterExpression(
                (joined.OperatorKind == BinaryOperatorKind.And) != negated ? LogicalOperator.And : LogicalOperator.Or
            );
            filter.AddFilter(Filter(joined.Left, negated));
            filter.AddFilter(Filter(joined.Right, negated));
            return filter;
        }

        var one = new FilterExpression();
        one.AddCondition(Condition(bare, negated));
        return one;
    }

    private ConditionExpression Condition(QueryNode node, bool negated) =>
        node switch
        {
            BinaryOperatorNode binary
                when !negated
                    && Unwrap(binary.Left) is SingleValuePropertyAccessNode column
                    && Unwrap(binary.Right) is ConstantNode value => Comparison(column, binary.OperatorKind, value),
            InNode many when Unwrap(many.Left) is SingleValuePropertyAccessNode column && many.Right is CollectionConstantNode values =>
                new(
                    Name(column),
                    negated ? ConditionOperator.NotIn : ConditionOperator.In,
                    [.. values.Collection.Select(value => Value(value.Value)!)]
                ),
            SingleValueFunctionCallNode { Name: "contains" or "startswith" or "endswith" } call
                when call.Parameters.Select(Unwrap).ToList() is [SingleValuePropertyAccessNode column, ConstantNode value] => new(
                Name(column),
                Text(call.Name, negated),
                Value(value.Value)!
            ),
            SingleValuePropertyAccessNode flag => new(Name(flag), ConditionOperator.Equal, !negated),
            _ => throw OrganizationFault.NotSimulated(
                $"{(negated ? "not before " : "")}{FunctionIn(node) ?? node.Kind.ToString()} in $filter"
            ),
        };

    private ConditionExpression Comparison(SingleValuePropertyAccessNode column, BinaryOperatorKind kind, ConstantNode value) =>
        (kind, Value(value.Value)) switch
        {
            (BinaryOperatorKind.Equal, null) => new(Name(column), ConditionOperator.Null),
            (BinaryOperatorKind.NotEqual, null) => new(Name(column), ConditionOperator.NotNull),
            (BinaryOperatorKind.Equal, { } given) => new(Name(column), ConditionOperator.Equal, given),
            (BinaryOperatorKind.NotEqual, { } given) => new(Name(column), ConditionOperator.NotEqual, given),
            (BinaryOperatorKind.GreaterThan, { } given) => new(Name(column), ConditionOperator.GreaterThan, given),
            (BinaryOperatorKind.GreaterThanOrEqual, { } given) => new(Name(column), ConditionOperator.GreaterEqual, given),
            (BinaryOperatorKind.LessThan, { } given) => new(Name(column), ConditionOperator.LessThan, given),
            (BinaryOperatorKind.LessThanOrEqual, { } given) => new(Name(column), ConditionOperator.LessEqual, given),
            _ => throw OrganizationFault.NotSimulated($"{kind} {(value.Value is null ? "null " : "")}in $filter"),
        };

    private static ConditionOperator Text(string function, bool negated) =>
        function switch
        {
            "contains" => negated ? ConditionOperator.DoesNotContain : ConditionOperator.Contains,
            "startswith" => negated ? ConditionOperator.DoesNotBeginWith : ConditionOperator.BeginsWith,
            _ => negated ? ConditionOperator.DoesNotEndWith : ConditionOperator.EndsWith,
        };

    private static string? FunctionIn(QueryNode node) =>
        Unwrap(node) switch
        {
            SingleValueFunctionCallNode call => call.Name,
            BinaryOperatorNode binary => FunctionIn(binary.Left) ?? FunctionIn(binary.Right),
            _ => null,
        };

    private string Name(SingleValuePropertyAccessNode column) => EdmTypes.Column(table, column.Property).Name;

    private static QueryNode Unwrap(QueryNode node) => node is ConvertNode convert ? Unwrap(convert.Source) : node;

    private static object? Value(object? value) =>
        value switch
        {
            DateTimeOffset moment => moment.UtcDateTime,
#pragma warning disable CS0618 // Version 8 of the library gives its own type for days; version 9 will not.
            Date day => (DateTime)day,
#pragma warning restore CS0618
            float number => (double)number,
            _ => value,
        };
}
