using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>One row of the result of an aggregate query.</summary>
internal sealed record AggregateRow(IReadOnlyList<AggregateColumn> Columns, IReadOnlyList<object?> Values)
{
    /// <summary>What sorts rows that are equal otherwise.</summary>
    public string Key { get; } = string.Join('\u001f', Values.Select(RowJoiner.MatchText));

    public static AggregateRow Of(IReadOnlyList<JoinedRow> rows, IReadOnlyList<AggregateColumn> columns) =>
        new(columns, [.. columns.Select(column => column.ValueOf(rows))]);

    /// <summary>The row as an entity without an id.</summary>
    public Entity ToEntity(TableMetadata table, IReadOnlyDictionary<LookupValue, string> names)
    {
        var entity = new Entity(table.Name);
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Values[at] is not { } value)
            {
                continue;
            }

            var column = Columns[at].Output;
            if (Columns[at].IsNumber)
            {
                entity[column.Name] = new AliasedValue(column.Table.Name, column.Column.Name, value);
                entity.FormattedValues[column.Name] = ((int)value).ToString("N0", CultureInfo.InvariantCulture);
            }
            else
            {
                EntityProjection.Add(entity, column, value, names);
            }
        }

        return entity;
    }
}
