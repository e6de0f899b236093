using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>One platform for many cells: the shipped package and assembly, users with one role each, and rows of every table.</summary>
public sealed class PrivilegeFixture : IDisposable
{
    /// <summary>Roles of the test: everything it takes to set a lookup but one half.</summary>
    internal const string AllButAppend = "All but append",
        AllButAppendTo = "All but append to";

    private readonly ProductEnvironment _environment = new(
        roles: [RoleWithout(AllButAppend, "Read", "Write", "AppendTo"), RoleWithout(AllButAppendTo, "Read", "Write", "Append")]
    );
    private readonly Dictionary<string, Guid> _users = [];
    private int _rows;

    /// <summary>Opens it.</summary>
    public PrivilegeFixture() => Guards = new(_environment.Platform);

    internal GuardSwitch Guards { get; }

    internal static IReadOnlyList<TableMetadata> Tables { get; } =
    [.. ProductEnvironment.Package.Tables.Values.Where(table => !table.IsSystem).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <inheritdoc />
    public void Dispose() => _environment.Dispose();

    internal IOrganizationService As(params string[] roles)
    {
        var name = string.Join(" and ", roles);
        if (!_users.TryGetValue(name, out var user))
        {
            _users[name] = user = _environment.Platform.CreateUser(name, roles);
        }

        return _environment.Platform.ServiceFor(user);
    }

    /// <summary>What somebody does who does just that to a row of the table; the row is there, and is somebody else's.</summary>
    internal Action<IOrganizationService> Operation(TableMetadata table, string act)
    {
        var row = act == "create" ? Guid.Empty : Seed(table.Name);
        return act switch
        {
            "create" => service => service.Create(New(table.Name)),
            "read" => service => service.Retrieve(table.Name, row, new("mpt_name")),
            "write" => service => service.Update(new Entity(table.Name, row) { ["mpt_name"] = $"changed {++_rows}" }),
            "delete" => service => service.Delete(table.Name, row),
            "assign" => Assigned(table.Name, row),
            "append" => Lookup(Lookups(table, act)[0], row, null),
            "append to" => Lookup(Lookups(table, act)[0], null, row),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }

    /// <summary>The lookups of our own that a row of the table holds, or that point at it.</summary>
    internal static IReadOnlyList<RelationshipMetadata> Lookups(TableMetadata table, string act) =>
        [
            .. ProductEnvironment
                .Package.Relationships.Where(one =>
                    one.Column.StartsWith("mpt_", StringComparison.Ordinal)
                    && (act == "append" ? one.Referencing : one.Referenced) == table.Name
                )
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];

    private static RoleMetadata RoleWithout(string name, params string[] verbs) =>
        new(
            Guid.NewGuid(),
            name,
            Tables
                .SelectMany(table => verbs.Select(verb => $"prv{verb}{table.SchemaName}"))
                .ToDictionary(privilege => privilege, _ => PrivilegeLevel.Global)
        );

    private Action<IOrganizationService> Assigned(string table, Guid row)
    {
        var other = _environment.Platform.CreateUser("Somebody");
        return service => service.Update(new Entity(table, row) { ["ownerid"] = new EntityReference("systemuser", other) });
    }

    private Action<IOrganizationService> Lookup(RelationshipMetadata lookup, Guid? from, Guid? to)
    {
        var (many, one) = (from ?? Seed(lookup.Referencing), new EntityReference(lookup.Referenced, to ?? Seed(lookup.Referenced)));
        return service => service.Update(new Entity(lookup.Referencing, many) { [lookup.Column] = one });
    }

    private Guid Seed(string table) =>
        table switch
        {
            "team" => _environment.Platform.CreateTeam("Team"),
            "systemuser" => _environment.Platform.CreateUser("Somebody"),
            _ => Guards.WithoutGuards(() => _environment.Platform.System.Create(New(table))),
        };

    private Entity New(string table)
    {
        var row = new Entity(table) { ["mpt_name"] = $"row {++_rows}" };
        if (table == "mpt_fieldmapping")
        {
            // One that its guard lets pass, and that moves nothing.
            row["mpt_tablename"] = "mpt_sitevisit";
            row["mpt_column"] = $"mpt_column{_rows}";
            row["mpt_field"] = "name";
            row["mpt_direction"] = new OptionSetValue(720270003);
            row["mpt_active"] = false;
        }

        if (table == "mpt_worktarget")
        {
            row["mpt_tablename"] = "task";
            row["mpt_titlecolumn"] = "subject";
        }

        if (table is "mpt_policy" or "mpt_pricebookitem" or "mpt_spendinglimit" or "mpt_budget")
        {
            row["mpt_currencycode"] = "EUR";
        }

        if (table == "mpt_policy")
        {
            row["mpt_accountid"] = new EntityReference("mpt_account", _environment.AccountId);
        }

        if (table == "mpt_spendinglimit")
        {
            row["mpt_securityroleid"] = $"{Guid.NewGuid()}";
            row["mpt_perorder"] = row["mpt_permonth"] = 1m;
        }

        if (table == "mpt_tag")
        {
            // One that could be made in Matterport.
            var model = Seed("mpt_model");
            var floor = New("mpt_floor");
            floor["mpt_modelkey"] = $"mpt_model:{model:N}";
            row["mpt_modelid"] = new EntityReference("mpt_model", model);
            row["mpt_floorid"] = new EntityReference("mpt_floor", Guards.WithoutGuards(() => _environment.Platform.System.Create(floor)));
            row["mpt_positionx"] = row["mpt_positiony"] = row["mpt_positionz"] = 1m;
        }

        return row;
    }
}
