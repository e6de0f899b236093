using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The main operation (stage 30) of Create, Update and Delete: privileges, versions, the write, and cascades.</summary>
internal sealed class MainOperation(Organization organization, RequestContext context, RowTransaction transaction)
{
    private readonly UserAccess _access = organization.Security.AccessOf(context.Caller);

    /// <summary>
    /// Refuses a caller without the privilege. What the values take on top (owner, lookups, secured columns) is checked when they are
    /// written.
    /// </summary>
    public void Authorize(string message, TableMetadata table, Guid? id) =>
        _access.Demand(
            context.Caller.UserId,
            message == "Update" ? "Write" : message,
            table,
            _access.IsUnrestricted || id is null ? null : transaction.Get(table, id.Value)
        );

    public StoredRow Create(TableMetadata table, Entity target)
    {
        _access.Demand(context.Caller.UserId, "Create", table, null);
        var id =
            target.Id != Guid.Empty ? target.Id
            : target.Attributes.TryGetValue(table.PrimaryKey.Name, out var given) && given is Guid own ? own
            : organization.NewId();
        if (transaction.Lock(table, id) is not null)
        {
            throw OrganizationFault.Of(PlatformErrorCodes.DuplicateId, $"Cannot insert duplicate key: {table.Name} with Id {id} exists.");
        }

        var values = Values(table, new object?[table.Columns.Count]);
        values.SetDefaults();
        values.Assign(target, create: true);
        values.Set(table.PrimaryKey.Name, id);
        values.Stamp("created");
        values.Stamp("modified");
        if (table.UserOwned)
        {
            values.SetOwner(values.Owner ?? new("systemuser", context.Caller.UserId));
            organization.Security.DemandOwner(values.Owner!, table);
            _access.Demand(context.Caller.UserId, "Create", table, new StoredRow(id, 0, values.Array));
        }

        return transaction.Write(table, id, values.Array, WriteOperation.Create);
    }

    public StoredRow Update(TableMetadata table, Entity target, string? expectedVersion)
    {
        var row = LockExisting(table, target.Id, "Write", expectedVersion);
        var values = Values(table, (object?[])row.Values.Clone());
        values.Assign(target, create: false);
        if (table.UserOwned && target.Contains("ownerid"))
        {
            _access.Demand(context.Caller.UserId, "Assign", table, row);
            values.SetOwner(values.Owner ?? throw OrganizationFault.Invalid("The owner of a row cannot be emptied."));
            organization.Security.DemandOwner(values.Owner!, table);
        }

        RowStatus.Align(table, target, values.Array);
        values.Stamp("modified");
        return transaction.Write(table, target.Id, values.Array, WriteOperation.Update);
    }

    public void Delete(TableMetadata table, Guid id, string? expectedVersion)
    {
        _ = LockExisting(table, id, "Delete", expectedVersion);
        EmptyLookups(table, id);
        transaction.Delete(table, id);
    }

    private RowValues Values(TableMetadata table, object?[] values) => new(organization, context.Caller, transaction, table, values);

    /// <summary>Does to the rows that point to a row what is done to them when it is deleted.</summary>
    public void EmptyLookups(TableMetadata table, Guid id)
    {
        foreach (
            var relationship in organization.Package.Relationships.Where(one =>
                one.Referenced == table.Name && one.OnDelete != CascadeDelete.NoCascade
            )
        )
        {
            Cascade(relationship, table, id);
        }
    }

    private void Cascade(RelationshipMetadata relationship, TableMetadata table, Guid id)
    {
        var many = organization.Package.Tables[relationship.Referencing];
        var rows = transaction.Find(many, [relationship.Column], [new LookupValue(table.Name, id)]);
        if (rows.Count > 0 && relationship.OnDelete == CascadeDelete.Restrict)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.DeleteRestricted,
                "The record cannot be deleted because it is associated with another record"
                    + $" ({rows.Count} of {many.Name} by {relationship.Name})."
            );
        }

        foreach (var row in rows)
        {
            if (relationship.OnDelete == CascadeDelete.Cascade)
            {
                RowPipeline.Delete(organization, context with { Transaction = transaction }, many, row.Id);
                continue;
            }

            var values = (object?[])row.Values.Clone();
            values[many.Ordinal(relationship.Column)] = null;
            transaction.Write(many, row.Id, values, WriteOperation.Update);
        }
    }

    private StoredRow LockExisting(TableMetadata table, Guid id, string privilege, string? expectedVersion)
    {
        _access.Demand(context.Caller.UserId, privilege, table, null);
        var row = transaction.Lock(table, id) ?? throw OrganizationFault.NotFound(table.Name, id);
        _access.Demand(context.Caller.UserId, privilege, table, row);
        if (expectedVersion is not null && expectedVersion != row.Version.ToString(CultureInfo.InvariantCulture))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.VersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided."
            );
        }

        return row;
    }
}
