using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>The privileges of one user: the best of all roles of the user and of the user's teams.</summary>
internal sealed class UserAccess(
    bool isAdministrator,
    IReadOnlySet<Guid> principals,
    IReadOnlyDictionary<string, PrivilegeLevel> privileges,
    IReadOnlyList<FieldPermission> fields,
    UserAccess? limit = null
)
{
    /// <summary>Whether every action on every row is allowed.</summary>
    public bool IsUnrestricted => isAdministrator && limit?.IsUnrestricted != false;

    /// <summary>The user and the user's teams.</summary>
    public IReadOnlySet<Guid> Principals => principals;

    /// <summary>Every privilege held, and how far it reaches; an administrator holds all that the package knows.</summary>
    public IReadOnlyDictionary<string, PrivilegeLevel> PrivilegesIn(SolutionPackage package) =>
        (isAdministrator ? package.PrivilegeNames() : privileges.Keys)
            .Select(name => (Name: name, Level: Level(name)))
            .Where(held => held.Level > PrivilegeLevel.None)
            .ToDictionary(held => held.Name, held => held.Level);

    /// <summary>How far a privilege reaches.</summary>
    public PrivilegeLevel Level(string privilege)
    {
        var level = isAdministrator ? PrivilegeLevel.Global : privileges.GetValueOrDefault(privilege);
        return limit is not null && limit.Level(privilege) < level ? limit.Level(privilege) : level;
    }

    /// <summary>How far the privilege for an action on a table reaches.</summary>
    public PrivilegeLevel Level(string action, TableMetadata table) =>
        table.PrivilegeName is null
            ? action is "Read" or "Append" or "AppendTo" || IsUnrestricted
                ? PrivilegeLevel.Global
                : PrivilegeLevel.None
            : Level("prv" + action + table.PrivilegeName);

    /// <summary>Refuses a user without the privilege.</summary>
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

    /// <summary>Refuses a user without the privilege for an action on a table, or on a row that it does not reach.</summary>
    /// <param name="user">The user.</param>
    /// <param name="action">The action as privileges spell it, such as Read.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">The row; null when there is none yet.</param>
    public void Demand(Guid user, string action, TableMetadata table, StoredRow? row)
    {
        var level = Level(action, table);
        if (level == PrivilegeLevel.None)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"Principal user (Id={user}, type=8) is missing prv{action}{table.PrivilegeName ?? table.SchemaName} privilege"
                    + $" on entity '{table.Name}'."
            );
        }

        if (row is not null && !Reaches(level, table, row))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"SecLib::AccessCheckEx failed: user {user} has prv{action}{table.PrivilegeName ?? table.SchemaName} at level {level},"
                    + $" which does not reach the row {row.Id}."
            );
        }
    }

    /// <summary>Whether a privilege of that level reaches only rows of certain owners.</summary>
    public static bool IsLimitedToOwner(PrivilegeLevel level, TableMetadata table) => level == PrivilegeLevel.Basic && table.UserOwned;

    // There is one business unit, so Local and Deep reach all its rows.
    public bool Reaches(PrivilegeLevel level, TableMetadata table, StoredRow row) =>
        level != PrivilegeLevel.None
        && (
            !IsLimitedToOwner(level, table) || (row.Values[table.Ordinal("ownerid")] is LookupValue owner && principals.Contains(owner.Id))
        );

    /// <summary>The same access, within that of another user. Column security stays as it is.</summary>
    public UserAccess LimitedTo(UserAccess other) => new(isAdministrator, principals, privileges, fields, other);

    public bool MayRead(TableMetadata table, ColumnMetadata column) => Allows(table, column, permission => permission.Read);

    /// <summary>Whether column security allows something on a column.</summary>
    public bool Allows(TableMetadata table, ColumnMetadata column, Func<FieldPermission, bool> permission) =>
        isAdministrator || !column.Secured || fields.Any(one => one.Table == table.Name && one.Column == column.Name && permission(one));
}
