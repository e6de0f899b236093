using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>
/// The definition of a column (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/attributemetadata).
/// </summary>
internal static class ColumnDefinition
{
    private const int Language = 1033;

    public static Definition Of(TableMetadata table, ColumnMetadata column)
    {
        var (type, typeName) = Type(column.Type);
        var id = NameId.Of($"column {table.Name} {column.Name}");
        var properties = new Dictionary<string, JsonNode?>
        {
            ["MetadataId"] = id,
            ["LogicalName"] = column.Name,
            ["SchemaName"] = column.SchemaName,
            ["EntityLogicalName"] = table.Name,
            ["AttributeType"] = type,
            ["AttributeTypeName"] = new JsonObject { ["Value"] = typeName + "Type" },
            ["AttributeOf"] = null,
            ["IsPrimaryId"] = column == table.PrimaryKey,
            ["IsPrimaryName"] = column.Name == table.PrimaryNameColumn,
            ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForRead"] = true,
            ["IsValidForUpdate"] = column.ValidForUpdate,
            ["IsSecured"] = column.Secured,
        };
        AddOfType(properties, column);
        return new(id, new Dictionary<string, string> { ["LogicalName"] = column.Name }, typeName + "AttributeMetadata", properties)
        {
            TellsType = true,
            Parts =
                column.IsChoice || column.Type == ColumnType.Choices
                    ? new Dictionary<string, Func<object>> { ["OptionSet"] = () => OptionSet(column) }
                    : new Dictionary<string, Func<object>>(),
        };
    }

    private static void AddOfType(Dictionary<string, JsonNode?> properties, ColumnMetadata column)
    {
        if (column.IsText)
        {
            properties["MaxLength"] = column.MaxLength;
        }
        else if (column.IsLookup)
        {
            properties["Targets"] = new JsonArray([.. column.Targets.Select(target => JsonValue.Create(target))]);
        }
        else if (column.Type is ColumnType.WholeNumber or ColumnType.DecimalNumber or ColumnType.FloatingNumber or ColumnType.Money)
        {
            properties["MinValue"] = column.Minimum;
            properties["MaxValue"] = column.Maximum;
        }
    }

    private static JsonObject OptionSet(ColumnMetadata column) =>
        new()
        {
            ["Options"] = new JsonArray([
                .. column.Options.Select(option => (JsonNode)new JsonObject { ["Value"] = option.Key, ["Label"] = Label(option.Value) }),
            ]),
        };

    private static JsonObject Label(string text) =>
        new() { ["LocalizedLabels"] = new JsonArray(Localized(text)), ["UserLocalizedLabel"] = Localized(text) };

    private static JsonObject Localized(string text) => new() { ["Label"] = text, ["LanguageCode"] = Language };

    private static (string Type, string TypeName) Type(ColumnType type) =>
        type switch
        {
            ColumnType.Text => ("String", "String"),
            ColumnType.Memo => ("Memo", "Memo"),
            ColumnType.WholeNumber => ("Integer", "Integer"),
            ColumnType.BigInteger => ("BigInt", "BigInt"),
            ColumnType.DecimalNumber => ("Decimal", "Decimal"),
            ColumnType.FloatingNumber => ("Double", "Double"),
            ColumnType.Money => ("Money", "Money"),
            ColumnType.DateTime => ("DateTime", "DateTime"),
            ColumnType.Boolean => ("Boolean", "Boolean"),
            ColumnType.Choice => ("Picklist", "Picklist"),
            ColumnType.Choices => ("Virtual", "MultiSelectPicklist"),
            ColumnType.Lookup => ("Lookup", "Lookup"),
            ColumnType.Owner => ("Owner", "Owner"),
            ColumnType.PrimaryKey => ("Uniqueidentifier", "Uniqueidentifier"),
            ColumnType.State => ("State", "State"),
            ColumnType.Status => ("Status", "Status"),
            _ => ("Virtual", "File"),
        };
}
