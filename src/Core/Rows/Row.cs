using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>
/// A row, or the part of it that was read or is to be written: a table, an id, a row version and column values.
/// Values are text, int (choices too), decimal, bool, UTC DateTime, Guid, <see cref="RowReference"/> or null; a choice of a table that is
/// not ours is written as a <see cref="ChoiceValue"/>.
/// </summary>
public sealed class Row(string table)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>Logical name of the table.</summary>
    public string Table { get; } = table;

    /// <summary>The primary key; empty while the row has none.</summary>
    public Guid Id { get; init; }

    /// <summary>The version read with the row. A write that carries it succeeds only while nobody else wrote the row.</summary>
    public string? Version { get; init; }

    /// <summary>The alternate key by which <see cref="IRows.UpsertMany"/> finds the row; null to use the id.</summary>
    public RowKey? Key { get; init; }

    /// <summary>Columns and their values, as read or to be written. A column that is not here is unknown, not empty.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>What a lookup to this row holds.</summary>
    public RowReference Reference => new(Table, Id);

    /// <summary>True when the column was read or is to be written, even as empty.</summary>
    public bool Has(string column) => _values.ContainsKey(column);

    /// <summary>The raw value, or null when it is empty or unknown.</summary>
    public object? this[string column] => _values.TryGetValue(column, out var value) ? value : null;

    /// <summary>The text, or null when it is empty or unknown.</summary>
    public string? Get(Column<string> column) => (string?)this[column.Name];

    /// <summary>The row that the lookup points at, or null.</summary>
    public RowReference? Get(Column<RowReference> column) => (RowReference?)this[column.Name];

    /// <summary>The value, or null when it is empty or unknown.</summary>
    public T? Get<T>(Column<T> column)
        where T : struct =>
        this[column.Name] switch
        {
            null => null,
            int number when typeof(T).IsEnum => (T)Enum.ToObject(typeof(T), number),
            var value => (T)value,
        };

    /// <summary>Sets a text column; null empties it.</summary>
    public Row Set(Column<string> column, string? value) => SetRaw(column.Name, value);

    /// <summary>Sets a lookup; null empties it.</summary>
    public Row Set(Column<RowReference> column, RowReference? value) => SetRaw(column.Name, value);

    /// <summary>
    /// Sets the lookup to a parent, and the text key that still names the parent when it is deleted and the lookup emptied.
    /// </summary>
    public Row SetParent(Column<RowReference> lookup, Column<string> key, RowReference? parent) =>
        Set(lookup, parent).Set(key, parent?.ToString());

    /// <summary>Sets a column; null empties it.</summary>
    public Row Set<T>(Column<T> column, T? value)
        where T : struct =>
        SetRaw(column.Name, value is Enum ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : value);

    /// <summary>Sets many columns.</summary>
    public Row SetAll(IReadOnlyDictionary<string, object?> values)
    {
        foreach (var pair in values)
        {
            SetRaw(pair.Key, pair.Value);
        }

        return this;
    }

    /// <summary>Sets a column named at run time (mappings are rows); null empties it.</summary>
    public Row SetRaw(string column, object? value)
    {
        _values[column] = value;
        return this;
    }
}
