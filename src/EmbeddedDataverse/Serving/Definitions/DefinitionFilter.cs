using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>
/// <c>$filter</c> of definitions: eq, ne, in, contains, startswith and endswith of a property and a value, joined by and, or, not.
/// </summary>
internal static partial class DefinitionFilter
{
    private static readonly EdmModel Model = new();
    private static readonly EdmEntityType Open = new("Microsoft.Dynamics.CRM", "metadata", null, false, isOpen: true);

    /// <summary>The condition that a filter means.</summary>
    public static Func<Definition, bool> Read(string filter)
    {
        try
        {
            // The values of enumerations come as text.
            var options = new Dictionary<string, string> { ["$filter"] = EnumValue().Replace(filter, "'$1'") };
            var clause = new ODataQueryOptionParser(Model, Open, null, options).ParseFilter();
            return definition => Matches(definition, clause.Expression);
        }
        catch (ODataException refused)
        {
            throw OrganizationFault.Of(0, refused.Message);
        }
    }

    private static bool Matches(Definition definition, QueryNode node) =>
        Unwrap(node) switch
        {
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !Matches(definition, not.Operand),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Matches(definition, and.Left)
                && Matches(definition, and.Right),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Matches(definition, or.Left) || Matches(definition, or.Right),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual } compared
                when Unwrap(compared.Right) is ConstantNode value => (Value(definition, compared.Left) == Text(value.Value))
                == (compared.OperatorKind == BinaryOperatorKind.Equal),
            InNode { Right: CollectionConstantNode values } one => values.Collection.Any(value =>
                Value(definition, one.Left) == Text(value.Value)
            ),
            SingleValueFunctionCallNode { Name: "contains" or "startswith" or "endswith" } call
                when call.Parameters.ToList() is [var property, ConstantNode { Value: string part }] => Holds(
                call.Name,
                Value(definition, property) ?? "",
                part
            ),
            SingleValueOpenPropertyAccessNode flag => Value(definition, flag) == "true",
            var other => throw OrganizationFault.NotSimulated($"{other.Kind} in $filter of definitions"),
        };

    private static bool Holds(string function, string text, string part) =>
        function switch
        {
            "contains" => text.Contains(part, StringComparison.Ordinal),
            "startswith" => text.StartsWith(part, StringComparison.Ordinal),
            _ => text.EndsWith(part, StringComparison.Ordinal),
        };

    private static string? Value(Definition definition, QueryNode node) =>
        Unwrap(node) is SingleValueOpenPropertyAccessNode { Source: ResourceRangeVariableReferenceNode } property
        && definition.Properties.TryGetValue(property.Name, out var value)
        && value is null or JsonValue
            ? Text(value)
            : throw OrganizationFault.NotSimulated($"{Path(node)} of {definition.Type} in $filter");

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            JsonNode json => json.GetValueKind() == JsonValueKind.String ? json.ToString() : json.ToJsonString(),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static string Path(QueryNode node) =>
        Unwrap(node) is not SingleValueOpenPropertyAccessNode property ? node.Kind.ToString()
        : property.Source is SingleValueOpenPropertyAccessNode outer ? $"{Path(outer)}/{property.Name}"
        : property.Name;

    private static QueryNode Unwrap(QueryNode node) => node is ConvertNode convert ? Unwrap(convert.Source) : node;

    [GeneratedRegex(@"Microsoft\.Dynamics\.CRM\.\w+'(\w+)'")]
    private static partial Regex EnumValue();
}
