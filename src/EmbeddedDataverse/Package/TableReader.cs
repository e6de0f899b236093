using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes tables as the platform would, and refuses what is not simulated.</summary>
internal sealed class TableReader(ColumnReader columns)
{
    public TableMetadata Read(TableDefinition table)
    {
        var schemaName = table.SchemaName.Required();
        if (table.IsActivity == "1")
        {
            throw table.Refuse("activity tables are not simulated.");
        }

        var userOwned = table.Ownership.Required() switch
        {
            "UserOwned" => true,
            "OrgOwned" => false,
            var other => throw table.Refuse($"the ownership {other} is not simulated."),
        };
        if (table.Columns.Count == 0)
        {
            throw table.Refuse("there are no columns.");
        }

        var read = table.Columns.Select(column => columns.Read(table.LogicalName, column)).ToList();
        if (read.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw table.Refuse($"the column {twice.Key} is there twice.");
        }

        read.AddRange(SystemTables.EveryTable(userOwned).Where(own => read.TrueForAll(column => column.Name != own.Name)));
        return new(schemaName, userOwned, read, [.. table.Keys.Select(key => Key(key, read))])
        {
            EntitySetName = table.EntitySetName,
            PrimaryNameColumn = table.PrimaryName?.LogicalName,
        };
    }

    private static KeyMetadata Key(KeyDefinition key, List<ColumnMetadata> columns)
    {
        var name = key.LogicalName.Required();
        foreach (var part in key.Columns)
        {
            var column =
                columns.Find(one => one.Name == part) ?? throw key.Refuse($"the key {name} names the column {part}, which is not there.");
            if (column.Secured)
            {
                throw key.Refuse($"the key {name} uses the secured column {part}; the platform does not allow that.");
            }
        }

        return new(name, key.Columns);
    }
}
