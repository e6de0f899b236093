using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The body of a request that writes a row: columns by their names, lookups by <c>navigation@odata.bind</c>.</summary>
internal sealed class RowBody(TableMetadata table, NavigationProperties navigations, WebApiRequest request)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row that a body describes; refuses what the table does not have and values of another type.</summary>
    /// <param name="body">The body.</param>
    /// <param name="named">The row as the address names it; null for a new one.</param>
    public Entity Read(JsonObject? body, EntityReference? named = null)
    {
        var row = new Entity(table.Name) { Id = named?.Id ?? Guid.Empty, KeyAttributes = named?.KeyAttributes ?? [] };
        foreach (
            var (name, value) in body
                ?? throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, "The request has no body; a row is a JSON object.")
        )
        {
            if (navigations.LeadsToMany(table, name.Split('@')[0]))
            {
                throw OrganizationFault.NotSimulated($"writing related rows along with a row ({name})");
            }

            if (name.EndsWith(Bind, StringComparison.Ordinal))
            {
                var (column, target) = Binding(name[..^Bind.Length], value);
                row[column] = target;
            }
            else if (!name.Contains('@', StringComparison.Ordinal))
            {
                var (column, given) = Property(name, value);
                row[column] = given;
            }
        }

        return row;
    }

    private (string Column, EntityReference? Target) Binding(string navigation, JsonNode? value)
    {
        var (column, targets) =
            navigations.Find(table, navigation)
            ?? throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"An undeclared property '{navigation}' which only has property annotations in the payload but no property value"
                    + " was found in the payload."
                    + $" Name a lookup of {table.Name} by its navigation property; letter case counts."
            );
        if (value is null)
        {
            return (column.Name, null);
        }

        var address =
            JsonValues.As<string>(value) as string
            ?? throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"{navigation}{Bind} is the address of a row as text, or null.");
        var path = ResourcePath.Parse(request.PathOf(address));
        return path is { Row: { } row, Rest: null } && targets.FirstOrDefault(one => one.EntitySetName == path.Name) is { } target
            ? (column.Name, row.In(target))
            : throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"'{address}' is no row that {navigation} may point to: name it as"
                    + $" {string.Join(" or ", targets.Select(one => $"/{one.EntitySetName}(ID)"))}."
            );
    }

    private (string Column, object? Value) Property(string name, JsonNode? value)
    {
        if (table.Find(name) is { IsLookup: false } column)
        {
            return (
                name,
                value is null
                    ? null
                    : Value(column, value)
                        ?? throw OrganizationFault.Of(
                            PlatformErrorCodes.BadPayload,
                            $"Cannot convert the value of '{name}' to the expected type: {table.Name}.{name} is of type {column.Type}."
                        )
            );
        }

        if (table.Columns.Any(one => one.IsLookup && EdmTypes.PropertyName(one) == name))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. ({name})"
            );
        }

        return navigations.Find(table, name) is not { } navigation
                ? throw OrganizationFault.Of(
                    PlatformErrorCodes.BadPayload,
                    $"The property '{name}' does not exist on type 'Microsoft.Dynamics.CRM.{table.Name}'."
                        + " Make sure to only use property names that are defined by the type."
                )
            : value is null ? (navigation.Column.Name, null)
            : throw OrganizationFault.NotSimulated($"writing a row within a row ({name})");
    }

    private static object? Value(ColumnMetadata column, JsonNode value) =>
        column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => JsonValues.As<string>(value),
            ColumnType.WholeNumber => JsonValues.As<int>(value),
            ColumnType.BigInteger => JsonValues.As<long>(value),
            ColumnType.DecimalNumber => JsonValues.As<decimal>(value),
            ColumnType.FloatingNumber => JsonValues.As<double>(value),
            ColumnType.Money => JsonValues.As<decimal>(value) is decimal amount ? new Money(amount) : null,
            ColumnType.Boolean => JsonValues.As<bool>(value),
            ColumnType.DateTime => column.DateOnly ? JsonValues.Day(value) : JsonValues.Time(value),
            ColumnType.PrimaryKey => JsonValues.Id(value),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => JsonValues.As<int>(value) is int choice
                ? new OptionSetValue(choice)
                : null,
            ColumnType.Choices => Choices(value),
            _ => throw OrganizationFault.NotSimulated($"file and image columns ({column.Name})"),
        };

    private static OptionSetValueCollection? Choices(JsonNode value)
    {
        var numbers = (JsonValues.As<string>(value) as string)?.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return numbers?.All(number => int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out _)) == true
            ? [.. numbers.Select(number => new OptionSetValue(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))]
            : null;
    }
}
