using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>The main operation of Create, Update and Delete: checks, defaults, kept columns, keys, cascades.</summary>
internal sealed class MainOperation(RequestProcessor kernel, RequestContext call, RowTransaction transaction)
{
    private readonly UserAccess access = kernel.Security.AccessOf(call.Caller);

    /// <summary>Refuses a caller without the privilege; what the values ask for on top (owner, lookups, secured columns) is looked at when they are written.</summary>
    public void Authorize(string message, TableMetadata table, Guid? id) =>
        access.Demand(
            call.Caller.UserId,
            message == "Update" ? "Write" : message,
            table,
            access.IsUnrestricted || id is null ? null : transaction.Get(table, id.Value)
        );

    public StoredRow Create(TableMetadata table, Entity target)
    {
        access.Demand(call.Caller.UserId, "Create", table, null);
        var id =
            target.Id != Guid.Empty ? target.Id
            : target.Attributes.TryGetValue(table.PrimaryKey.Name, out var given) && given is Guid own ? own
            : kernel.NewId();
        if (transaction.Lock(table, id) is not null)
        {
            throw OrganizationFault.Of(PlatformErrorCodes.DuplicateKey, $"Cannot insert duplicate key: {table.Name} with Id {id} exists.");
        }

        var values = new object?[table.Columns.Count];
        Defaults(table, values);
        Fill(table, target, values, true);
        values[table.Ordinal(table.PrimaryKey.Name)] = id;
        Stamp(table, values, "created");
        Stamp(table, values, "modified");
        if (table.UserOwned)
        {
            Own(table, values, values[table.Ordinal("ownerid")] as LookupValue ?? new("systemuser", call.Caller.UserId));
            DemandOwner(table, "Create", id, values);
        }

        return transaction.Write(table, id, values, WriteOperation.Create);
    }

    public StoredRow Update(TableMetadata table, Entity target, string? expectedVersion)
    {
        var row = Existing(table, target.Id, "Write", expectedVersion);
        var values = (object?[])row.Values.Clone();
        Fill(table, target, values, false);
        if (table.UserOwned && target.Contains("ownerid"))
        {
            access.Demand(call.Caller.UserId, "Assign", table, row);
            Own(
                table,
                values,
                values[table.Ordinal("ownerid")] as LookupValue ?? throw OrganizationFault.Invalid("The owner of a row cannot be emptied.")
            );
        }

        RowStatus.Align(table, target, values);
        Stamp(table, values, "modified");
        return transaction.Write(table, target.Id, values, WriteOperation.Update);
    }

    public void Delete(TableMetadata table, Guid id, string? expectedVersion)
    {
        _ = Existing(table, id, "Delete", expectedVersion);
        foreach (
            var relationship in kernel.Package.Relationships.Where(one =>
                one.Referenced == table.Name && one.OnDelete != CascadeDelete.NoCascade
            )
        )
        {
            Cascade(relationship, table, id);
        }

        transaction.Delete(table, id);
    }

    private void Cascade(RelationshipMetadata relationship, TableMetadata table, Guid id)
    {
        var many = kernel.Package.Tables[relationship.Referencing];
        var rows = transaction.Find(many, [relationship.Column], [new LookupValue(table.Name, id)]);
        if (rows.Count > 0 && relationship.OnDelete == CascadeDelete.Restrict)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.DeleteRestricted,
                $"The record cannot be deleted because it is associated with another record ({rows.Count} of {many.Name} by {relationship.Name})."
            );
        }

        foreach (var row in rows)
        {
            if (relationship.OnDelete == CascadeDelete.Cascade)
            {
                kernel.DeleteRow(call with { Transaction = transaction }, new EntityReference(many.Name, row.Id), null);
                continue;
            }

            var values = (object?[])row.Values.Clone();
            values[many.Ordinal(relationship.Column)] = null;
            transaction.Write(many, row.Id, values, WriteOperation.Update);
        }
    }

    private StoredRow Existing(TableMetadata table, Guid id, string act, string? expectedVersion)
    {
        access.Demand(call.Caller.UserId, act, table, null);
        var row = transaction.Lock(table, id) ?? throw OrganizationFault.NotFound(table.Name, id);
        access.Demand(call.Caller.UserId, act, table, row);
        if (expectedVersion is not null && expectedVersion != row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.VersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided."
            );
        }

        return row;
    }

    private static void Defaults(TableMetadata table, object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var column = table.Columns[at];
            values[at] = column.Type switch
            {
                ColumnType.State => 0,
                ColumnType.Status => table.Find("statecode")?.DefaultStatus.TryGetValue(0, out var status) == true ? status : null,
                _ => column.Default,
            };
        }
    }

    private void Fill(TableMetadata table, Entity target, object?[] values, bool create)
    {
        var denied = access.DeniedColumns(table, permission => create ? permission.Create : permission.Update);
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Find(name) ?? throw OrganizationFault.UnknownColumn(table.Name, name);
            if (column.Type == ColumnType.PrimaryKey)
            {
                continue;
            }

            if (
                !(create ? column.ValidForCreate : column.ValidForUpdate)
                && !(create && column.Type == ColumnType.State && (value as OptionSetValue)?.Value == 0)
            )
            {
                throw OrganizationFault.Invalid($"{table.Name}.{name} cannot be set by {(create ? "a Create" : "an Update")}.");
            }

            if (denied.Contains(name))
            {
                throw OrganizationFault.Of(
                    create ? PlatformErrorCodes.SecuredCreate : PlatformErrorCodes.SecuredUpdate,
                    $"Caller user with id {call.Caller.UserId} does not have permissions on the secured attribute {name} of {table.Name}."
                );
            }

            values[table.Ordinal(name)] = SdkValue.FromSdk(
                table,
                column,
                value is EntityReference row ? Resolved(table, column, row) : value
            );
        }

        if (create)
        {
            RowStatus.Align(table, target, values);
        }
    }

    private EntityReference Resolved(TableMetadata table, ColumnMetadata column, EntityReference row)
    {
        if (!kernel.Package.Tables.TryGetValue(row.LogicalName ?? "", out var to))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.UnknownTable,
                $"The entity with a name = '{row.LogicalName}' was not found in the MetadataCache."
            );
        }

        var id = row.Id == Guid.Empty && row.KeyAttributes.Count > 0 ? kernel.ByKey(to, row.KeyAttributes, transaction)?.Id : row.Id;
        var target = id is null ? null : transaction.Get(to, id.Value);
        if (target is null)
        {
            throw OrganizationFault.NotFound(to.Name, row.Id);
        }

        // To the platform's own tables everyone may append here: what a role of the platform allows is not simulated.
        if (!table.IsSystem && column.Type == ColumnType.Lookup)
        {
            access.Demand(call.Caller.UserId, "Append", table, null);
            access.Demand(call.Caller.UserId, "AppendTo", to, target);
        }

        return new(to.Name, target.Id);
    }

    private static void Own(TableMetadata table, object?[] values, LookupValue owner)
    {
        values[table.Ordinal("ownerid")] = owner;
        Set(table, values, "owninguser", owner.Table == "systemuser" ? owner : null);
        Set(table, values, "owningteam", owner.Table == "team" ? owner : null);
        Set(table, values, "owningbusinessunit", new LookupValue("businessunit", Platform.BusinessUnit));
    }

    private void DemandOwner(TableMetadata table, string act, Guid id, object?[] values) =>
        access.Demand(call.Caller.UserId, act, table, new StoredRow(id, 0, values));

    private void Stamp(TableMetadata table, object?[] values, string what)
    {
        var now = kernel.Now.UtcDateTime;
        Set(table, values, what + "on", now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        Set(table, values, what + "by", new LookupValue("systemuser", call.Caller.UserId));
        if (call.Caller.InitiatingUserId != call.Caller.UserId)
        {
            Set(table, values, what + "onbehalfby", new LookupValue("systemuser", call.Caller.InitiatingUserId));
        }
    }

    private static void Set(TableMetadata table, object?[] values, string column, object? value)
    {
        if (table.Ordinal(column) is >= 0 and var at)
        {
            values[at] = value;
        }
    }
}
