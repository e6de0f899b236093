using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Projects joined rows to entities, with the names of the rows that lookups point to and every value's formatted value.</summary>
internal sealed class EntityProjection(TableMetadata table, IReadOnlyList<OutputColumn> columns, bool distinct, RowNames names)
{
    public List<Entity> Of(IReadOnlyList<JoinedRow> rows)
    {
        var known = names.Of(columns.Where(column => column.Column.IsLookup).SelectMany(column => rows.Select(column.Value)));
        return [.. rows.Select(row => Project(row, known))];
    }

    private Entity Project(JoinedRow row, IReadOnlyDictionary<LookupValue, string> known)
    {
        // Of distinct rows one stands for many, so it has no id, unless that is asked for (published: fetchxml/overview).
        var named = !distinct || columns.Any(column => column is { LinkIndex: < 0, Aliased: false } && column.Column == table.PrimaryKey);
        var entity = named ? SdkValue.ToEntity(table, row.Root, []) : new Entity(table.Name);
        foreach (var column in columns)
        {
            if (column.Value(row) is { } value)
            {
                Add(entity, column, value, known);
            }
        }

        return entity;
    }

    /// <summary>Puts a value into an entity.</summary>
    public static void Add(Entity entity, OutputColumn column, object value, IReadOnlyDictionary<LookupValue, string> known)
    {
        var given = SdkValue.ToSdk(column.Column, value);
        if (given is EntityReference row)
        {
            row.Name = known.GetValueOrDefault((LookupValue)value);
        }

        entity[column.Name] = column.Aliased ? new AliasedValue(column.Table.Name, column.Column.Name, given) : given;
        if (FormattedValue.Of(column.Column, value, known) is { } text)
        {
            entity.FormattedValues[column.Name] = text;
        }
    }
}
