#pragma warning disable CA2100 // SQL is put together from names in the checked metadata; every value is a parameter.
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The prepared commands of a connection, by their SQL.</summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private const int MaxCommands = 300;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>The command of an SQL text with values for its parameters, which are named $0, $1 and so on.</summary>
    public SqliteCommand With(string sql, IReadOnlyList<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, values.Count);
        }

        for (var at = 0; at < values.Count; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        return command;
    }

    public void Dispose() => Clear();

    private SqliteCommand Prepare(string sql, int parameters)
    {
        if (_commands.Count > MaxCommands)
        {
            Clear();
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
        {
            command.Parameters.Add(new SqliteParameter("$" + at.ToString(CultureInfo.InvariantCulture), null));
        }

        _commands[sql] = command;
        return command;
    }

    private void Clear()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
    }
}
