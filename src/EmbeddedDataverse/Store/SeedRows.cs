using System.Runtime.CompilerServices;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>
/// The rows that every environment has (organization, business unit, SYSTEM), and those that an import makes: the solution, roles with
/// their privileges, profiles, plug-ins, steps and flows, switched on and connected as by an import that asks for activation and names
/// the connections.
/// </summary>
internal sealed class SeedRows(SolutionPackage package, RowStore store)
{
    private const int BaseLanguage = 1033;

    // Most of them have an ID that is a hash, and tests open many platforms on one package.
    private static readonly ConditionalWeakTable<SolutionPackage, IReadOnlyList<SeedRow>> Known = [];

    public void InsertMissing(DateTimeOffset now)
    {
        var wanted = Known.GetValue(package, _ => [.. Environment(), .. Security(), .. Imported()]);
        var known = wanted.Select(row => row.Table).Distinct().ToDictionary(table => table, IdsOf);
        store.Apply([
            .. wanted
                .Where(row => row.Table == "solution" || !known[row.Table].Contains(row.Id)) // Its version is that of the last import.
                .Select(row => (package.Tables[row.Table], row.Id, (StoredRow?)ToRow(package.Tables[row.Table], row, now))),
        ]);
    }

    private HashSet<Guid> IdsOf(string table) => [.. store.Select(package.Tables[table], [], _ => true).Select(row => row.Id)];

    private static IEnumerable<SeedRow> Environment() =>
        [
            new(
                "organization",
                WellKnownRows.Organization,
                "playground",
                ("languagecode", BaseLanguage),
                ("systemuserid", new LookupValue("systemuser", WellKnownRows.SystemUser))
            ),
            new("businessunit", WellKnownRows.BusinessUnit, "playground"),
            new("systemuser", WellKnownRows.SystemUser, "SYSTEM"),
            Role(WellKnownRows.AdministratorRole, "System Administrator"),
        ];

    private IEnumerable<SeedRow> Security() =>
        [
            .. package.Roles.Select(role => Role(role.Id, role.Name)),
            .. package.Profiles.Select(profile => new SeedRow("fieldsecurityprofile", profile.Id, profile.Name)),
            .. package.PrivilegeNames().Select(name => new SeedRow("privilege", NameId.Of(name), name)),
            .. package.PrivilegeNames().Select(name => Held(WellKnownRows.AdministratorRole, name)),
            .. package.Roles.SelectMany(role => role.Privileges.Keys.Select(name => Held(role.Id, name))),
        ];

    private IEnumerable<SeedRow> Imported() =>
        [
            new("solution", NameId.Of(package.Name), package.Name, ("uniquename", package.Name), ("version", package.Version)),
            .. package.Assemblies.Select(assembly => new SeedRow(
                "pluginassembly",
                assembly.Id,
                assembly.Name,
                ("version", assembly.Version)
            )),
            .. package.Assemblies.SelectMany(assembly =>
                assembly.Types.Select(type => new SeedRow(
                    "plugintype",
                    type.Key,
                    type.Value,
                    ("pluginassemblyid", new LookupValue("pluginassembly", assembly.Id))
                ))
            ),
            .. package.Steps.Select(Step),
            .. package.Flows.Select(flow => new SeedRow("workflow", flow.Key, flow.Value, ("statecode", 1), ("statuscode", 2))),
            .. package.ConnectionReferences.Select(one => new SeedRow(
                "connectionreference",
                NameId.Of(one.Key),
                one.Value,
                ("connectionreferencelogicalname", one.Key),
                ("connectionid", "playground")
            )),
        ];

    private SeedRow Step(StepRegistration step)
    {
        var type = package.Assemblies.SelectMany(assembly => assembly.Types).First(type => type.Value == step.TypeName).Key;
        return new(
            "sdkmessageprocessingstep",
            step.Id,
            step.Name,
            ("plugintypeid", new LookupValue("plugintype", type)),
            ("stage", step.Stage),
            ("statecode", 0),
            ("statuscode", 1)
        );
    }

    private static SeedRow Role(Guid id, string name) => new("role", id, name, ("parentrootroleid", new LookupValue("role", id)));

    private static SeedRow Held(Guid role, string privilege) =>
        new(
            "roleprivileges",
            NameId.Of($"{role:N}/{privilege}"),
            null,
            ("roleid", new LookupValue("role", role)),
            ("privilegeid", new LookupValue("privilege", NameId.Of(privilege)))
        );

    private StoredRow ToRow(TableMetadata table, SeedRow row, DateTimeOffset now)
    {
        var values = new object?[table.Columns.Count];
        foreach (var (column, value) in row.Values)
        {
            values[table.Ordinal(column)] = value;
        }

        values[table.Ordinal(table.PrimaryKey.Name)] = row.Id;
        values[table.Ordinal(table.PrimaryNameColumn ?? table.PrimaryKey.Name)] = row.Name ?? (object)row.Id;
        values[table.Ordinal("createdon")] = now.UtcDateTime.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond));
        values[table.Ordinal("versionnumber")] = store.NextVersion();
        return new(row.Id, (long)values[table.Ordinal("versionnumber")]!, values);
    }

    private sealed record SeedRow(string Table, Guid Id, string? Name, params (string Column, object Value)[] Values);
}
