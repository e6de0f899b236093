using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>One row of the answer of a query that sums up.</summary>
internal sealed record SummedRow(IReadOnlyList<SummedColumn> Columns, IReadOnlyList<object?> Values)
{
    /// <summary>What sorts rows that are equal otherwise.</summary>
    public string Key { get; } = string.Join('\u001f', Values.Select(RowJoiner.Text));

    public static SummedRow Of(IReadOnlyList<JoinedRow> rows, IReadOnlyList<SummedColumn> columns) =>
        new(columns, [.. columns.Select(column => column.Of(rows))]);

    /// <summary>The row as an entity without an id.</summary>
    public Entity Answer(TableMetadata table, IReadOnlyDictionary<Pointer, string> names)
    {
        var entity = new Entity(table.Name);
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Values[at] is not { } value)
            {
                continue;
            }

            var column = Columns[at].Output;
            if (Columns[at].Counts)
            {
                entity[column.Name] = new AliasedValue(column.Table.Name, column.Column.Name, value);
                entity.FormattedValues[column.Name] = ((int)value).ToString("N0", CultureInfo.InvariantCulture);
            }
            else
            {
                RowAnswer.Add(entity, column, value, names);
            }
        }

        return entity;
    }
}
