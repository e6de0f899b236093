using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Names one row, by its id or by an alternate key.</summary>
public sealed class RowKey
{
    private RowKey(string table, Guid? id, IReadOnlyDictionary<string, object> values) => (Table, Id, Values) = (table, id, values);

    /// <summary>Logical name of the table.</summary>
    public string Table { get; }

    /// <summary>The primary key; null when the row is named by an alternate key.</summary>
    public Guid? Id { get; }

    /// <summary>The alternate key's columns and values; empty when the row is named by its id.</summary>
    public IReadOnlyDictionary<string, object> Values { get; }

    /// <summary>A row by its id.</summary>
    public static RowKey Of(string table, Guid id) => new(table, id, new Dictionary<string, object>());

    /// <summary>A row by its id.</summary>
    public static RowKey Of(RowReference row) => Of(row.Table, row.Id);

    /// <summary>A row by a column of an alternate key; <see cref="And"/> adds the others.</summary>
    public static RowKey Of<T>(string table, Column<T> column, T value) =>
        new(table, null, new Dictionary<string, object> { [column.Name] = value! });

    /// <summary>The same key with one more column.</summary>
    public RowKey And<T>(Column<T> column, T value) =>
        new(Table, null, Values.Concat([new(column.Name, value!)]).ToDictionary(pair => pair.Key, pair => pair.Value));

    /// <inheritdoc />
    public override string ToString() =>
        Id is { } id ? $"{Table}:{id:N}" : $"{Table}({string.Join(", ", Values.Select(value => $"{value.Key}={value.Value}"))})";
}
