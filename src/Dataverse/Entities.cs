using MatterportForDataverse.Core.Rows;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Dataverse;

/// <summary>Whole rows, ours and the SDK's.</summary>
/// <param name="isChoice">Whether a column of a table holds a choice.</param>
public sealed class Entities(Func<string, string, bool> isChoice)
{
    /// <summary>What the platform read. It leaves empty columns out, so each column that was asked for and is not there is empty.</summary>
    public static Row ToRow(Entity entity, IEnumerable<string> columns)
    {
        var row = ToRow(entity);
        foreach (var column in columns.Where(column => !row.Has(column)))
        {
            row.SetRaw(column, null);
        }

        return row;
    }

    /// <summary>The columns that the entity carries, and no others: a target or an image. What has no plain value stays unknown.</summary>
    public static Row ToRow(Entity entity)
    {
        var row = new Row(entity.LogicalName) { Id = entity.Id, Version = entity.RowVersion };
        foreach (var pair in entity.Attributes)
        {
            if (ColumnValues.TryToPlain(pair.Value, out var plain))
            {
                row.SetRaw(pair.Key, plain);
            }
        }

        return row;
    }

    /// <summary>The row to create: the columns of its key are columns like the others.</summary>
    public Entity ToCreate(Row row)
    {
        var entity = new Entity(row.Table) { Id = row.Id };
        foreach (var pair in row.Key?.Values ?? new Dictionary<string, object>())
        {
            entity[pair.Key] = ToSdk(row.Table, pair.Key, pair.Value);
        }

        return Fill(entity, row.Values);
    }

    /// <summary>
    /// The row to write, named by its id, else by its alternate key. The key's columns are not repeated in the body: with them, creating
    /// by upsert fails with an unexpected error (a known fault of the platform).
    /// </summary>
    public Entity ToWrite(Row row)
    {
        var entity = new Entity(row.Table) { RowVersion = row.Version };
        if (row.Key is not { Id: null } key || (row.Version is not null && row.Id != Guid.Empty))
        {
            entity.Id = row.Key?.Id ?? row.Id;
            return Fill(entity, row.Values);
        }

        entity.KeyAttributes = ToKey(key);
        return Fill(entity, row.Values.Where(pair => !key.Values.ContainsKey(pair.Key)));
    }

    /// <summary>The alternate key in the SDK's terms.</summary>
    public KeyAttributeCollection ToKey(RowKey key)
    {
        var attributes = new KeyAttributeCollection();
        foreach (var pair in key.Values)
        {
            attributes.Add(pair.Key, ToSdk(key.Table, pair.Key, pair.Value)!);
        }

        return attributes;
    }

    /// <summary>One value in the SDK's terms.</summary>
    public object? ToSdk(string table, string column, object? value) => ColumnValues.ToSdk(value, isChoice(table, column));

    private Entity Fill(Entity entity, IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach (var pair in values)
        {
            entity[pair.Key] = ToSdk(entity.LogicalName, pair.Key, pair.Value);
        }

        return entity;
    }
}
