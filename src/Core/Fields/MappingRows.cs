using System.Globalization;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>The active rows of <c>mpt_fieldmapping</c>, and as a text that one step of a transaction hands on to the next.</summary>
public static class MappingRows
{
    /// <summary>When a row was last changed.</summary>
    public const string ChangedOn = "modifiedon";

    private static readonly string[] Texts =
    [
        FieldMappingTable.TableName.Name,
        FieldMappingTable.Column.Name,
        FieldMappingTable.Field.Name,
    ];

    private static readonly string[] Choices =
    [
        FieldMappingTable.Direction.Name,
        FieldMappingTable.FirstContact.Name,
        FieldMappingTable.Winner.Name,
        FieldMappingTable.Transform.Name,
        FieldMappingTable.NullPolicy.Name,
    ];

    private static readonly string[] Columns = [.. Texts, .. Choices, ChangedOn];

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Row> Read(IRows system) =>
        system
            .Query(
                new RowQuery(FieldMappingTable.Table, Columns)
                {
                    Where =
                    [
                        RowCondition.Equal(FieldMappingTable.Active, true),
                        RowCondition.NotEqual(FieldMappingTable.Direction, Direction.Off),
                    ],
                }
            )
            .Rows;

    /// <summary>The rows as a text.</summary>
    public static string ToText(IReadOnlyList<Row> rows) =>
        Json.Write(rows.Select(row => Columns.Select(column => ToText(row[column])).ToArray()).ToArray());

    /// <summary>The rows of a text that <see cref="ToText(IReadOnlyList{Row})"/> made.</summary>
    public static IReadOnlyList<Row> Parse(string text) => Json.Read<string?[][]>(text).Select(Parse).ToArray();

    private static Row Parse(string?[] values)
    {
        var row = new Row(FieldMappingTable.Table);
        for (var at = 0; at < Columns.Length; at++)
        {
            row.SetRaw(Columns[at], Parse(Columns[at], values[at]));
        }

        return row;
    }

    private static object? Parse(string column, string? text) =>
        text is null || Texts.Contains(column) ? text
        : Choices.Contains(column) ? int.Parse(text, CultureInfo.InvariantCulture)
        : new DateTime(long.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static string? ToText(object? value) =>
        value switch
        {
            null => null,
            DateTime time => time.Ticks.ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
