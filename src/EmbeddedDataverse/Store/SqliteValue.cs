using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Converts values between stored rows and SQLite.</summary>
internal static class SqliteValue
{
    public static string SqlType(ColumnMetadata column) =>
        column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => "TEXT COLLATE PLATFORM",
            ColumnType.FloatingNumber or ColumnType.DecimalNumber or ColumnType.Money => "REAL",
            ColumnType.Choices or ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.File => "TEXT",
            _ => "INTEGER",
        };

    public static bool IsPolymorphic(ColumnMetadata column) => column.IsLookup && column.Targets.Count > 1;

    public static object ToSqlite(object? value) =>
        value switch
        {
            null => DBNull.Value,
            Guid id => id.ToString("D"),
            LookupValue lookup => lookup.Id.ToString("D"),
            DateTime time when time.Ticks % TimeSpan.TicksPerSecond == 0 => new DateTimeOffset(time).ToUnixTimeSeconds(),
            DateTime time => (time - DateTime.UnixEpoch).TotalSeconds,
            bool flag => flag ? 1L : 0L,
            decimal number => (double)number,
            int[] choices => string.Join(',', choices),
            _ => value,
        };

    public static object? FromSqlite(SqliteDataReader reader, int at, ColumnMetadata column)
    {
        if (reader.IsDBNull(at))
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => reader.GetString(at),
            ColumnType.WholeNumber or ColumnType.Choice or ColumnType.State or ColumnType.Status => reader.GetInt32(at),
            ColumnType.BigInteger => reader.GetInt64(at),
            ColumnType.DecimalNumber or ColumnType.Money => Math.Round((decimal)reader.GetDouble(at), column.Precision),
            ColumnType.FloatingNumber => reader.GetDouble(at),
            ColumnType.DateTime => DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(at)).UtcDateTime,
            ColumnType.Boolean => reader.GetInt64(at) != 0,
            ColumnType.Choices => reader.GetString(at).Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray(),
            ColumnType.PrimaryKey => Guid.Parse(reader.GetString(at)),
            ColumnType.Lookup or ColumnType.Owner => new LookupValue(
                IsPolymorphic(column) ? reader.GetString(at + 1) : column.Targets[0],
                Guid.Parse(reader.GetString(at))
            ),
            _ => null,
        };
    }
}
