using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The rows that every environment has: organization, business unit, SYSTEM, roles and profiles.</summary>
internal sealed class SeedRows(SolutionPackage package, RowStore store)
{
    private const int BaseLanguage = 1033;

    public void InsertMissing(DateTimeOffset now)
    {
        var wanted = new List<(string Table, Guid Id, string Name)>
        {
            ("organization", WellKnownRows.Organization, "playground"),
            ("businessunit", WellKnownRows.BusinessUnit, "playground"),
            ("systemuser", WellKnownRows.SystemUser, "SYSTEM"),
            ("role", WellKnownRows.AdministratorRole, "System Administrator"),
        };
        wanted.AddRange(package.Roles.Select(role => ("role", role.Id, role.Name)));
        wanted.AddRange(package.Profiles.Select(profile => ("fieldsecurityprofile", profile.Id, profile.Name)));
        store.Apply([
            .. wanted
                .Select(row => (Table: package.Tables[row.Table], row.Id, row.Name))
                .Where(row => store.Get(row.Table, row.Id) is null)
                .Select(row => (row.Table, row.Id, (StoredRow?)ToRow(row.Table, row.Id, row.Name, now))),
        ]);
    }

    private StoredRow ToRow(TableMetadata table, Guid id, string name, DateTimeOffset now)
    {
        var values = new object?[table.Columns.Count];
        values[table.Ordinal(table.PrimaryKey.Name)] = id;
        values[table.Ordinal(table.PrimaryNameColumn!)] = name;
        if (table.Name == "organization")
        {
            values[table.Ordinal("languagecode")] = BaseLanguage;
        }

        values[table.Ordinal("createdon")] = now.UtcDateTime;
        values[table.Ordinal("versionnumber")] = store.NextVersion();
        return new(id, (long)values[table.Ordinal("versionnumber")]!, values);
    }
}
