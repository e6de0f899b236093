using System.ServiceModel;
using MatterportForDataverse.Core.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>The rows of the fake organization service.</summary>
internal sealed class FakeTables
{
    private readonly Dictionary<Guid, Entity> _rows = [];
    private readonly List<KeyValuePair<string, string[]>> _keys = [];
    private int _version;

    public void WithKey(string table, params string[] columns) => _keys.Add(new(table, columns));

    public IEnumerable<Entity> All(string table) => _rows.Values.Where(row => row.LogicalName == table);

    public Dictionary<Guid, Entity> Snapshot() => _rows.ToDictionary(pair => pair.Key, pair => pair.Value);

    public void Restore(Dictionary<Guid, Entity> before)
    {
        _rows.Clear();
        foreach (var pair in before)
        {
            _rows.Add(pair.Key, pair.Value);
        }
    }

    public Guid Create(Entity entity)
    {
        // The trap of the platform: columns of the key in the body of an upsert.
        if (entity.KeyAttributes.Keys.Any(entity.Contains))
        {
            throw Fault(unchecked((int)0x80040216), "An unexpected error occurred.");
        }

        var id = entity.Id == Guid.Empty ? Guid.NewGuid() : entity.Id;
        Store(new Entity(entity.LogicalName, id), entity.KeyAttributes.Concat(entity.Attributes));
        return id;
    }

    public void Update(Entity entity, bool versioned)
    {
        var stored = Find(entity.LogicalName, entity.Id, entity.KeyAttributes) ?? throw Fault(-2147220969, "There is no such row.");
        if (versioned && stored.RowVersion != entity.RowVersion)
        {
            throw Fault(-2147088254, "The version does not match.");
        }

        Store(stored, entity.Attributes);
    }

    public UpsertResponse Upsert(Entity entity)
    {
        var stored = Find(entity.LogicalName, entity.Id, entity.KeyAttributes);
        var id = stored?.Id ?? Create(entity);
        if (stored is not null)
        {
            Update(entity, false);
        }

        var response = new UpsertResponse();
        ((OrganizationResponse)response).Results["RecordCreated"] = stored is null;
        ((OrganizationResponse)response).Results["Target"] = new EntityReference(entity.LogicalName, id);
        return response;
    }

    public void Delete(EntityReference row)
    {
        if (!_rows.Remove(row.Id))
        {
            throw Fault(-2147220969, "There is no such row.");
        }
    }

    public Entity Retrieve(EntityReference row, ColumnSet columns) =>
        Part(Find(row.LogicalName, row.Id, row.KeyAttributes) ?? throw Fault(-2147220969, "There is no such row."), columns);

    /// <summary>The columns asked for; empty ones are left out, as the platform does.</summary>
    public static Entity Part(Entity stored, ColumnSet columns)
    {
        var part = new Entity(stored.LogicalName, stored.Id) { RowVersion = stored.RowVersion };
        foreach (
            var pair in stored.Attributes.Where(pair =>
                pair.Value is not null && (columns.AllColumns || columns.Columns.Contains(pair.Key))
            )
        )
        {
            part[pair.Key] = pair.Value;
        }

        return part;
    }

    public static FaultException<OrganizationServiceFault> Fault(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    private Entity? Find(string table, Guid id, KeyAttributeCollection key) =>
        All(table)
            .FirstOrDefault(row =>
                key.Count > 0 ? key.All(part => row.Contains(part.Key) && Equals(row[part.Key], part.Value)) : row.Id == id
            );

    private void Store(Entity old, IEnumerable<KeyValuePair<string, object>> values)
    {
        var row = new Entity(old.LogicalName, old.Id)
        {
            RowVersion = (++_version).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        foreach (var pair in old.Attributes.Concat(values))
        {
            row[pair.Key] = pair.Value;
        }

        if (
            _keys.Any(key =>
                key.Key == row.LogicalName
                && All(row.LogicalName)
                    .Any(other =>
                        other.Id != row.Id
                        && key.Value.All(column => row.Contains(column) && other.Contains(column) && Equals(other[column], row[column]))
                    )
            )
        )
        {
            throw Fault(-2147088238, "A row with the same key exists.");
        }

        _rows[row.Id] = row;
    }
}
