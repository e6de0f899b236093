using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Translates <c>$filter</c> to a filter expression: comparisons of a column of the row, or of one that its lookups lead to, with a value;
/// contains, startswith, endswith, in, and, or, not; any of the rows that point to it; the platform's query functions.
/// </summary>
/// <param name="types">The types of tables.</param>
/// <param name="calls">The calls of query functions, by the numbers of their placeholders.</param>
/// <param name="aliases">The values of parameter aliases.</param>
internal sealed class ODataFilter(EdmTypes types, IReadOnlyList<QueryFunction> calls, IDictionary<string, SingleValueNode> aliases)
{
    /// <summary>The filter; the links that it needs are added to the query.</summary>
    public FilterExpression Translate(FilterClause clause, QueryExpression query) =>
        Filter(clause.Expression, false, new(types, query.EntityName, clause.RangeVariable.Name, query.LinkEntities));

    private FilterExpression Filter(QueryNode node, bool negated, FilterScope scope)
    {
        var bare = Unwrap(node);
        if (bare is UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not)
        {
            return Filter(not.Operand, !negated, scope);
        }

        if (bare is BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } joined)
        {
            var filter = new FilterExpression(
                (joined.OperatorKind == BinaryOperatorKind.And) != negated ? LogicalOperator.And : LogicalOperator.Or
            );
            filter.Filters.AddRange(Operands(joined, joined.OperatorKind).Select(operand => Filter(operand, negated, scope)));
            return filter;
        }

        var one = new FilterExpression();
        if (bare is AnyNode any)
        {
            one.AnyAllFilterLinkEntity = Any(any, negated, scope);
        }
        else
        {
            one.AddCondition(Condition(bare, negated, scope));
        }

        return one;
    }

    // A chain of one operator is one group, however long: the parser nests its links.
    private IEnumerable<QueryNode> Operands(QueryNode node, BinaryOperatorKind kind) =>
        Unwrap(node) is BinaryOperatorNode joined && joined.OperatorKind == kind
            ? Operands(joined.Left, kind).Concat(Operands(joined.Right, kind))
            : [node];

    // Published: without an expression it asks whether there are any rows.
    private LinkEntity Any(AnyNode any, bool negated, FilterScope scope)
    {
        var (link, inner) = scope.Related(any);
        link.JoinOperator = negated ? JoinOperator.NotAny : JoinOperator.Any;
        if (Unwrap(any.Body) is not ConstantNode { Value: true })
        {
            link.LinkCriteria = Filter(any.Body, false, inner);
        }

        return link;
    }

    private ConditionExpression Condition(QueryNode node, bool negated, FilterScope scope) =>
        node switch
        {
            BinaryOperatorNode binary
                when !negated
                    && Unwrap(binary.Left) is SingleValuePropertyAccessNode column
                    && Unwrap(binary.Right) is ConstantNode value => Comparison(column, binary.OperatorKind, value, scope),
            InNode many when Unwrap(many.Left) is SingleValuePropertyAccessNode column && many.Right is CollectionConstantNode values =>
                scope.Condition(
                    column,
                    negated ? ConditionOperator.NotIn : ConditionOperator.In,
                    [.. values.Collection.Select(value => Value(value.Value)!)]
                ),
            SingleValueFunctionCallNode { Name: "contains" or "startswith" or "endswith" } call
                when call.Parameters.Select(Unwrap).ToList() is [SingleValuePropertyAccessNode column, ConstantNode value] =>
                scope.Condition(column, Text(call.Name, negated), Value(value.Value)!),
            SingleValueFunctionCallNode { Name: QueryFunction.Placeholder } call
                when call.Parameters.Select(Unwrap).ToList() is [ConstantNode { Value: int number }] && number < calls.Count =>
                scope.Condition(calls[number], negated),
            SingleValuePropertyAccessNode flag => scope.Condition(flag, ConditionOperator.Equal, !negated),
            _ => throw OrganizationFault.NotSimulated(
                $"{(negated ? "not before " : "")}{FunctionIn(node) ?? node.Kind.ToString()} in $filter"
            ),
        };

    private static ConditionExpression Comparison(
        SingleValuePropertyAccessNode column,
        BinaryOperatorKind kind,
        ConstantNode value,
        FilterScope scope
    ) =>
        (kind, Value(value.Value)) switch
        {
            (BinaryOperatorKind.Equal, null) => scope.Condition(column, ConditionOperator.Null),
            (BinaryOperatorKind.NotEqual, null) => scope.Condition(column, ConditionOperator.NotNull),
            (BinaryOperatorKind.Equal, { } given) => scope.Condition(column, ConditionOperator.Equal, given),
            (BinaryOperatorKind.NotEqual, { } given) => scope.Condition(column, ConditionOperator.NotEqual, given),
            (BinaryOperatorKind.GreaterThan, { } given) => scope.Condition(column, ConditionOperator.GreaterThan, given),
            (BinaryOperatorKind.GreaterThanOrEqual, { } given) => scope.Condition(column, ConditionOperator.GreaterEqual, given),
            (BinaryOperatorKind.LessThan, { } given) => scope.Condition(column, ConditionOperator.LessThan, given),
            (BinaryOperatorKind.LessThanOrEqual, { } given) => scope.Condition(column, ConditionOperator.LessEqual, given),
            _ => throw OrganizationFault.NotSimulated($"{kind} {(value.Value is null ? "null " : "")}in $filter"),
        };

    private static ConditionOperator Text(string function, bool negated) =>
        function switch
        {
            "contains" => negated ? ConditionOperator.DoesNotContain : ConditionOperator.Contains,
            "startswith" => negated ? ConditionOperator.DoesNotBeginWith : ConditionOperator.BeginsWith,
            _ => negated ? ConditionOperator.DoesNotEndWith : ConditionOperator.EndsWith,
        };

    private string? FunctionIn(QueryNode node) =>
        Unwrap(node) switch
        {
            SingleValueFunctionCallNode call => call.Name,
            BinaryOperatorNode binary => FunctionIn(binary.Left) ?? FunctionIn(binary.Right),
            AllNode => "all",
            _ => null,
        };

    private QueryNode Unwrap(QueryNode node) =>
        node switch
        {
            ConvertNode convert => Unwrap(convert.Source),
            ParameterAliasNode alias when aliases.TryGetValue(alias.Alias, out var value) && value is not null => Unwrap(value),
            _ => node,
        };

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
