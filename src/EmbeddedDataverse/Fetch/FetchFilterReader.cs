using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads a <c>filter</c> of fetch XML.</summary>
internal static class FetchFilterReader
{
    private const int MaxDepth = 50;

    public static FilterExpression Read(FetchElement node, int depth)
    {
        if (depth > MaxDepth)
        {
            throw OrganizationFault.Invalid($"Filters lie more than {MaxDepth} deep.");
        }

        var filter = new FilterExpression(
            node.Optional("type") switch
            {
                null or "and" => LogicalOperator.And,
                "or" => LogicalOperator.Or,
                var other => throw OrganizationFault.Invalid($"The type of a <filter> is '{other}', neither and nor or."),
            }
        );
        filter.Conditions.AddRange(node.Children("condition").Select(Condition));
        filter.Filters.AddRange(node.Children("filter").Select(inner => Read(inner, depth + 1)));
        return filter;
    }

    private static ConditionExpression Condition(FetchElement node)
    {
        var condition = new ConditionExpression(
            node.Optional("entityname"),
            node.Required("attribute"),
            FetchOperators.Of(node.Required("operator"))
        );
        condition.Values.AddRange(
            node.Children("value")
                .Select(value => value.Content)
                .Concat(node.Optional("value") is { } single ? [single] : [])
                .Select(text => new TextLiteral(text))
        );
        return condition;
    }
}
