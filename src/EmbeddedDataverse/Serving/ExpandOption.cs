using System.ServiceModel;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Reads <c>$expand</c>: lookups with <c>$select</c>; rows of many with <c>$select</c>, <c>$filter</c>, <c>$orderby</c> and <c>$top</c>.
/// Rows within those rows are not simulated.
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
/// </summary>
internal static partial class ExpandOption
{
    private const string Reference = "/$ref";
    private const int MaxExpansions = 15;

    private static readonly HashSet<string> OfMany = ["$select", "$filter", "$orderby", "$top"];

    /// <summary>What the request expands; empty without the option.</summary>
    public static IReadOnlyList<Expansion> Read(WebApiRequest request, TableMetadata table, EdmTypes types)
    {
        var text = request.Query["$expand"].ToString();
        if (text.Length == 0)
        {
            return [];
        }

        var parts = OptionText.Split(text, ',').ToList();
        return parts.Count > MaxExpansions
            ? throw Malformed($"$expand takes at most {MaxExpansions} navigation properties.")
            : [.. parts.Select(part => Read(request, table, types, part.Trim()))];
    }

    private static Expansion Read(WebApiRequest request, TableMetadata table, EdmTypes types, string part)
    {
        var one = One().Match(part);
        if (!one.Success)
        {
            throw Malformed($"'{part}' in $expand is no navigation property with options in parentheses.");
        }

        var name = one.Groups["name"].Value;
        var options = Options(one.Groups["options"].Value);
        if (types.Navigations.Many(table, name) is { } relationship)
        {
            return one.Groups["reference"].Success
                ? throw OrganizationFault.Of(
                    PlatformErrorCodes.BadRequest,
                    "Expand with $ref is only supported on lookup type navigation property."
                )
                : Many(request, table, types, relationship, options);
        }

        var (lookup, targets) =
            types.Navigations.Find(table, name)
            ?? throw OrganizationFault.Of(0, $"Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.{table.Name}'.");
        var target =
            one.Groups["reference"].Success ? throw OrganizationFault.NotSimulated($"{name}{Reference} in $expand")
            : targets.Count == 1 ? targets[0]
            : throw OrganizationFault.NotSimulated($"{name} in $expand, which leads to several tables");
        Allow(name, options, ["$select"]);
        return new ExpandedLookup(
            name,
            lookup,
            target,
            new ODataOptions(target, types, options).Select(),
            new(target, types.Navigations, request.Prefer)
        );
    }

    private static ExpandedCollection Many(
        WebApiRequest request,
        TableMetadata table,
        EdmTypes types,
        RelationshipMetadata relationship,
        Dictionary<string, string> options
    )
    {
        Allow(relationship.Name, options, OfMany);
        var many = types.Navigations.Table(relationship.Referencing);
        var address = relationship.Name;
        if (options.Count > 0)
        {
            address += "?" + string.Join('&', options.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}"));
        }

        return new(
            table,
            relationship,
            many,
            new ODataOptions(many, types, options),
            address,
            new RowSerializer(many, types.Navigations, request.Prefer)
        );
    }

    private static Dictionary<string, string> Options(string text)
    {
        var options = new Dictionary<string, string>();
        foreach (var part in text.Length == 0 ? [] : OptionText.Split(text, ';'))
        {
            var pair = part.Split('=', 2);
            if (pair.Length < 2 || !options.TryAdd(pair[0].Trim(), pair[1]))
            {
                throw Malformed($"'{part}' in $expand is no query option, or there twice.");
            }
        }

        return options;
    }

    private static void Allow(string name, Dictionary<string, string> options, IReadOnlyCollection<string> allowed)
    {
        if (options.Keys.FirstOrDefault(option => !allowed.Contains(option)) is { } other)
        {
            throw other is "$orderby" or "$top"
                ? OrganizationFault.Of(
                    PlatformErrorCodes.BadRequest,
                    "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested"
                        + " one-to-many relationship."
                )
                : OrganizationFault.NotSimulated($"{other} of {name} in $expand");
        }
    }

    private static FaultException<OrganizationServiceFault> Malformed(string reason) =>
        OrganizationFault.Of(PlatformErrorCodes.BadPayload, reason);

    [GeneratedRegex(@"^(?<name>\w+)(?<reference>/\$ref)?(\((?<options>.*)\))?$", RegexOptions.Singleline)]
    private static partial Regex One();
}
