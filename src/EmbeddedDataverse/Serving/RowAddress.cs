using System.Buffers;
using System.Globalization;
using System.ServiceModel;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// How an address names a row, as it stands in parentheses: by its id, or by the columns of an alternate key
/// (https://learn.microsoft.com/power-apps/developer/data-platform/use-alternate-key-reference-record).
/// </summary>
internal sealed partial record RowAddress(string Text)
{
    // Published for values of keys: requests with one of these do not work.
    private const string Forbidden = "/#<>*%&:\\?+";
    private static readonly SearchValues<char> ForbiddenCharacters = SearchValues.Create(Forbidden);

    /// <summary>The row of a table that it names.</summary>
    public EntityReference In(TableMetadata table)
    {
        if (Guid.TryParseExact(Text, "D", out var id))
        {
            return new(table.Name, id);
        }

        if (!Whole().IsMatch(Text))
        {
            throw Malformed($"'{Text}' is neither an id nor a key.");
        }

        var parts = One().Matches(Text).Select(part => (Name: part.Groups["name"].Value, Value: part.Groups["value"].Value)).ToList();
        return parts is [var one] && one.Name == table.PrimaryKey.Name && table.Name is not ("systemuser" or "team")
            ? new(
                table.Name,
                Guid.TryParseExact(one.Value, "D", out var named) ? named : throw Malformed($"{one.Name} is an id, not {one.Value}.")
            )
            : new(table.Name, Key(table, parts));
    }

    private static KeyAttributeCollection Key(TableMetadata table, List<(string Name, string Value)> parts)
    {
        var columns = parts.ConvertAll(part => table.Columns.FirstOrDefault(column => EdmTypes.PropertyName(column) == part.Name));
        if (!table.Keys.Any(key => key.Columns.Count == columns.Count && key.Columns.All(name => columns.Exists(one => one?.Name == name))))
        {
            var type = $"Microsoft.Dynamics.CRM.{table.Name}";
            throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"The key in the request URI is not valid for resource '{type}'. Ensure that the names and number of key properties match"
                    + $" the declared or alternate key properties for the resource '{type}'."
            );
        }

        var key = new KeyAttributeCollection();
        for (var at = 0; at < parts.Count; at++)
        {
            key[columns[at]!.Name] = Value(columns[at]!, parts[at].Value);
        }

        return key;
    }

    private static object Value(ColumnMetadata column, string literal) =>
        column.Type switch
        {
            _ when literal.StartsWith('@') => throw OrganizationFault.NotSimulated($"parameter aliases in a key ({literal})"),
            ColumnType.Text when Quoted(literal) is { } text => Allowed(column, text),
            ColumnType.WholeNumber when Number(literal) is { } number => number,
            ColumnType.Choice when Number(literal) is { } number => new OptionSetValue(number),
            ColumnType.DecimalNumber when decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            ColumnType.Lookup when column.Targets is [var target] && Guid.TryParseExact(literal, "D", out var id) => new EntityReference(
                target,
                id
            ),
            ColumnType.Text or ColumnType.WholeNumber or ColumnType.Choice or ColumnType.DecimalNumber => throw Malformed(
                $"{literal} is no value of {column.Name}, which is of type {column.Type}."
            ),
            ColumnType.Lookup when column.Targets.Count == 1 => throw Malformed($"{literal} is no id for {column.Name}."),
            _ => throw OrganizationFault.NotSimulated($"the key column {column.Name} of type {column.Type} in an address"),
        };

    private static string? Quoted(string literal) =>
        literal.StartsWith('\'') ? literal[1..^1].Replace("''", "'", StringComparison.Ordinal) : null;

    // A slash comes encoded, since it would end the segment.
    private static string Allowed(ColumnMetadata column, string text) =>
        text.Contains("%2F", StringComparison.OrdinalIgnoreCase) || text.AsSpan().ContainsAny(ForbiddenCharacters)
            ? throw Malformed($"A value of the key column {column.Name} with one of {Forbidden} cannot stand in an address.")
            : text;

    private static int? Number(string literal) =>
        int.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static FaultException<OrganizationServiceFault> Malformed(string reason) =>
        OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"Bad Request - Error in query syntax: {reason}");

    [GeneratedRegex(@"^(\w+=('([^']|'')*'|[^',=]+)(,(?!$)|$))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<name>\w+)=(?<value>'([^']|'')*'|[^',=]+)(,|$)")]
    private static partial Regex One();
}
