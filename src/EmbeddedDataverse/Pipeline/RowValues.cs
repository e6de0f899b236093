using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The values of a row that is being written, with what the caller may set and what the platform sets itself.</summary>
internal sealed class RowValues(Organization organization, Caller caller, RowTransaction transaction, TableMetadata table, object?[] values)
{
    private readonly UserAccess _access = organization.Security.AccessOf(caller);

    /// <summary>The values in the order of the table's columns.</summary>
    public object?[] Array => values;

    public LookupValue? Owner => values[table.Ordinal("ownerid")] as LookupValue;

    public void SetDefaults()
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

    /// <summary>Takes over the attributes of a Create or Update; what the caller may not set is refused.</summary>
    public void Assign(Entity target, bool create)
    {
        foreach (var (name, value) in target.Attributes)
        {
            var column = RowFinder.Column(table, name);
            if (column.Type == ColumnType.PrimaryKey)
            {
                continue;
            }

            Demand(column, value, create);
            Set(name, SdkValue.FromSdk(table, column, value is EntityReference row ? Resolved(column, row) : value));
        }

        if (create)
        {
            RowStatus.Align(table, target, values);
        }
    }

    public void SetOwner(LookupValue owner)
    {
        Set("ownerid", owner);
        Set("owninguser", owner.Table == "systemuser" ? owner : null);
        Set("owningteam", owner.Table == "team" ? owner : null);
        Set("owningbusinessunit", new LookupValue("businessunit", WellKnownRows.BusinessUnit));
    }

    /// <summary>Sets when and by whom the row was created or modified.</summary>
    /// <param name="prefix">What the names of the columns begin with: created or modified.</param>
    public void Stamp(string prefix)
    {
        var now = organization.Now.UtcDateTime;
        Set(prefix + "on", now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        Set(prefix + "by", new LookupValue("systemuser", caller.UserId));
        if (caller.InitiatingUserId != caller.UserId)
        {
            Set(prefix + "onbehalfby", new LookupValue("systemuser", caller.InitiatingUserId));
        }
    }

    /// <summary>Sets a column, if the table has it.</summary>
    public void Set(string column, object? value)
    {
        if (table.Ordinal(column) is >= 0 and var at)
        {
            values[at] = value;
        }
    }

    private void Demand(ColumnMetadata column, object? value, bool create)
    {
        if (
            !(create ? column.ValidForCreate : column.ValidForUpdate)
            && !(create && column.Type == ColumnType.State && (value as OptionSetValue)?.Value == 0)
        )
        {
            throw OrganizationFault.Invalid($"{table.Name}.{column.Name} cannot be set by {(create ? "a Create" : "an Update")}.");
        }

        if (!_access.Allows(table, column, permission => create ? permission.Create : permission.Update))
        {
            throw OrganizationFault.Of(
                create ? PlatformErrorCodes.SecuredCreate : PlatformErrorCodes.SecuredUpdate,
                $"Caller user with id {caller.UserId} does not have permissions on the secured attribute {column.Name} of {table.Name}."
            );
        }
    }

    private EntityReference Resolved(ColumnMetadata column, EntityReference row)
    {
        var to = organization.Finder.Table(row.LogicalName);
        var target =
            row.Id == Guid.Empty && row.KeyAttributes.Count > 0
                ? organization.Finder.ByKey(to, row.KeyAttributes, transaction) ?? throw OrganizationFault.KeyNotFound(to.Name)
                : transaction.Get(to, row.Id) ?? throw OrganizationFault.NotFound(to.Name, row.Id);

        // To the platform's own tables everyone may append here: what a role of the platform allows is not simulated.
        if (table.PrivilegeName is not null && column.Type == ColumnType.Lookup)
        {
            _access.Demand(caller.UserId, "Append", table, null);
            _access.Demand(caller.UserId, "AppendTo", to, target);
        }

        return new(to.Name, target.Id);
    }
}
