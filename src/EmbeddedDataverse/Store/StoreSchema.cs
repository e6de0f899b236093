#pragma warning disable CA2100 // SQL is put together from names in the checked metadata; every value is a parameter.
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution.Files;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Migrates a table of the database to the package: creates it, or adds new columns; refuses a column of another type.</summary>
internal static class StoreSchema
{
    public static void Migrate(SqliteConnection connection, TableMetadata table)
    {
        var wanted = table.Columns.SelectMany(Definitions).ToList();
        var existing = Existing(connection, table.Name);
        if (existing.Count == 0)
        {
            var definitions = string.Join(", ", wanted.Select(one => $"\"{one.Name}\" {one.Type}"));
            Run(connection, $"CREATE TABLE \"{table.Name}\" ({definitions}, PRIMARY KEY (\"{table.PrimaryKey.Name}\")) WITHOUT ROWID");
        }
        else
        {
            foreach (var (name, type) in wanted)
            {
                if (!existing.TryGetValue(name, out var old))
                {
                    Run(connection, $"ALTER TABLE \"{table.Name}\" ADD COLUMN \"{name}\" {type}");
                }
                else if (old != type.Split(' ')[0])
                {
                    throw new SolutionFileException(
                        table.Name,
                        $"the column {name} was {old} in the data and is {type} in the package; start with an empty data folder."
                    );
                }
            }
        }
    }

    public static string ReplaceSql(TableMetadata table)
    {
        var names = table.Columns.SelectMany(Definitions).Select(one => $"\"{one.Name}\"").ToList();
        var values = names.Select((_, at) => "$" + at);
        return $"INSERT OR REPLACE INTO \"{table.Name}\" ({string.Join(',', names)}) VALUES ({string.Join(',', values)})";
    }

    public static List<object> Parameters(TableMetadata table, StoredRow row)
    {
        var parameters = new List<object>();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            parameters.Add(SqliteValue.ToSqlite(row.Values[at]));
            if (SqliteValue.IsPolymorphic(table.Columns[at]))
            {
                parameters.Add(row.Values[at] is LookupValue lookup ? lookup.Table : DBNull.Value);
            }
        }

        return parameters;
    }

    private static IEnumerable<(string Name, string Type)> Definitions(ColumnMetadata column)
    {
        yield return (column.Name, SqliteValue.SqlType(column));
        if (SqliteValue.IsPolymorphic(column))
        {
            yield return (column.Name + "#", "TEXT");
        }
    }

    private static Dictionary<string, string> Existing(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, type FROM pragma_table_info($0)";
        command.Parameters.AddWithValue("$0", table);
        using var reader = command.ExecuteReader();
        var columns = new Dictionary<string, string>();
        while (reader.Read())
        {
            columns[reader.GetString(0)] = reader.GetString(1);
        }

        return columns;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
