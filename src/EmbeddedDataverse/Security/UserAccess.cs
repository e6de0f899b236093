using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>What one user may do: the best of all roles of the user and of the user's teams.</summary>
internal sealed class UserAccess(
    bool all,
    IReadOnlySet<Guid> principals,
    IReadOnlyDictionary<string, PrivilegeLevel> privileges,
    IReadOnlyList<FieldPermission> fields,
    UserAccess? limit = null
)
{
    public bool IsUnrestricted => all && limit?.IsUnrestricted != false;

    public IReadOnlySet<Guid> Principals => principals;

    /// <summary>Every privilege held, and how far it reaches; one who may do all holds all that the package knows.</summary>
    public IReadOnlyDictionary<string, PrivilegeLevel> PrivilegesIn(SolutionPackage package) =>
        (all ? package.PrivilegeNames() : privileges.Keys)
            .Select(name => (Name: name, Level: Level(name)))
            .Where(held => held.Level > PrivilegeLevel.None)
            .ToDictionary(held => held.Name, held => held.Level);

    public PrivilegeLevel Level(string privilege)
    {
        var level = all ? PrivilegeLevel.Global : privileges.GetValueOrDefault(privilege);
        return limit is not null && limit.Level(privilege) < level ? limit.Level(privilege) : level;
    }

    public PrivilegeLevel Level(string act, TableMetadata table) =>
        table.IsSystem
            ? act is "Read" or "Append" or "AppendTo" || IsUnrestricted
                ? PrivilegeLevel.Global
                : PrivilegeLevel.None
            : Level("prv" + act + table.SchemaName);

    public void Demand(Guid user, string privilege)
    {
        if (Level(privilege) == PrivilegeLevel.None)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"Principal user (Id={user}, type=8) is missing {privilege} privilege."
            );
        }
    }

    /// <summary>Refuses when the caller may not do this to that row; the row is null when there is none yet.</summary>
    public void Demand(Guid user, string act, TableMetadata table, StoredRow? row)
    {
        var level = Level(act, table);
        if (level == PrivilegeLevel.None)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"Principal user (Id={user}, type=8) is missing prv{act}{table.SchemaName} privilege on entity '{table.Name}'."
            );
        }

        if (row is not null && !Reaches(level, table, row))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"SecLib::AccessCheckEx failed: user {user} has prv{act}{table.SchemaName} at level {level}, which does not reach the row {row.Id}."
            );
        }
    }

    public static bool NeedsOwner(PrivilegeLevel level, TableMetadata table) => level == PrivilegeLevel.Basic && table.UserOwned;

    // There is one business unit, so Local and Deep reach all its rows.
    public bool Reaches(PrivilegeLevel level, TableMetadata table, StoredRow row) =>
        level != PrivilegeLevel.None
        && (!NeedsOwner(level, table) || (row.Values[table.Ordinal("ownerid")] is LookupValue owner && principals.Contains(owner.Id)));

    /// <summary>No more than another may. Column security stays that of the one it is.</summary>
    public UserAccess LimitedTo(UserAccess other) => new(all, principals, privileges, fields, other);

    public bool MayRead(TableMetadata table, ColumnMetadata column) => Allows(table, column, permission => permission.Read);

    /// <summary>Whether column security allows something on a column.</summary>
    public bool Allows(TableMetadata table, ColumnMetadata column, Func<FieldPermission, bool> permission) =>
        all || !column.Secured || fields.Any(one => one.Table == table.Name && one.Column == column.Name && permission(one));
}
