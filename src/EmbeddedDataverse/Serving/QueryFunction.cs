using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// A call of one of the platform's query functions in <c>$filter</c>
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions).
/// </summary>
/// <param name="Name">The name of the function.</param>
/// <param name="Property">The column that it asks about.</param>
/// <param name="Values">What it compares with, as text.</param>
internal sealed partial record QueryFunction(string Name, string Property, IReadOnlyList<string> Values)
{
    /// <summary>
    /// What stands for a call where the parser reads the filter: it knows no functions with named parameters that are bound to nothing.
    /// </summary>
    public const string Placeholder = "queryfunction";

    private const string Namespace = "Microsoft.Dynamics.CRM.";

    static QueryFunction() =>
        CustomUriFunctions.AddCustomUriFunction(
            Placeholder,
            new FunctionSignatureWithReturnType(EdmCoreModel.Instance.GetBoolean(false), EdmCoreModel.Instance.GetInt32(false))
        );

    /// <summary>Takes the calls out of a filter; what is left has placeholders with their numbers.</summary>
    public static (string Filter, IReadOnlyList<QueryFunction> Calls) Extract(string filter, Func<string, string?> alias)
    {
        var calls = new List<QueryFunction>();
        var rest = "";
        var from = 0;
        foreach (
            var call in Call()
                .Matches(filter)
                .Where(call => call.Groups["name"].Success && PlatformNames.KnowsQueryFunction(call.Groups["name"].Value))
        )
        {
            if (call.Index < from)
            {
                continue;
            }

            var end = OptionText.ClosingParenthesis(filter, call.Index + call.Length - 1);
            if (end < 0)
            {
                break;
            }

            rest += filter[from..call.Index] + $"{Placeholder}({calls.Count})";
            calls.Add(Read(call.Groups["name"].Value, filter[(call.Index + call.Length)..end], alias));
            from = end + 1;
        }

        return (rest + filter[from..], calls);
    }

    /// <summary>The condition that it means.</summary>
    public ConditionExpression Condition(TableMetadata table, string? link, bool negated)
    {
        var kind =
            Name is not ("Contains" or "DoesNotContain")
            && Enum.TryParse<ConditionOperator>(Name, out var known)
            && ConditionValues.ValueCount(known) is not null
                ? known
                : throw OrganizationFault.NotSimulated($"the function {Name} in $filter");
        kind = (negated, kind) switch
        {
            (false, _) => kind,
            (true, ConditionOperator.In) => ConditionOperator.NotIn,
            (true, ConditionOperator.NotIn) => ConditionOperator.In,
            _ => throw OrganizationFault.NotSimulated($"not before {Name} in $filter"),
        };
        var column =
            table.Find(Property)
            ?? throw OrganizationFault.Of(
                0,
                $"Could not find a property named '{Property}' on type 'Microsoft.Dynamics.CRM.{table.Name}'."
            );
        return new(link, column.Name, kind, [.. Values.Select(value => new TextLiteral(value))]);
    }

    private static QueryFunction Read(string name, string parameters, Func<string, string?> alias)
    {
        string? property = null;
        var values = new List<string>();
        foreach (var parameter in OptionText.Split(parameters, ',').Select(one => one.Split('=', 2)))
        {
            var text = parameter.Length < 2 ? "" : parameter[1].Trim();
            text = text.StartsWith('@') ? alias(text) ?? "" : text;
            switch (parameter[0].Trim())
            {
                case "PropertyName" when property is null && text.Length > 0:
                    property = Bare(text);
                    break;
                case "PropertyValue" or "PropertyValue1" or "PropertyValue2" when text.Length > 0:
                    values.Add(Bare(text));
                    break;
                case "PropertyValues" when text.StartsWith('[') && text.EndsWith(']'):
                    values.AddRange(text.Length == 2 ? [] : OptionText.Split(text[1..^1], ',').Select(value => Bare(value.Trim())));
                    break;
                default:
                    throw OrganizationFault.Of(
                        PlatformErrorCodes.BadPayload,
                        $"'{string.Join('=', parameter)}' is no parameter of {Namespace}{name}: it takes PropertyName, and PropertyValue or"
                            + " PropertyValues where it compares."
                    );
            }
        }

        return new(
            name,
            property ?? throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"{Namespace}{name} lacks its PropertyName."),
            values
        );
    }

    private static string Bare(string text) =>
        text.Length < 2 ? text
        : text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal)
        : text[0] == '"' && text[^1] == '"' ? text[1..^1]
        : text;

    // What stands in quotes is matched first, so that no call is found within.
    [GeneratedRegex(@"'([^']|'')*'|Microsoft\.Dynamics\.CRM\.(?<name>\w+)\s*\(")]
    private static partial Regex Call();
}
