using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>
/// What a key can be, https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity. A key is an index of the
/// database, in which a character of text takes two bytes.
/// </summary>
internal sealed class KeyImpossibleRule()
    : MeaningRule(
        "key.impossible",
        "An alternate key of more than 16 columns or 900 bytes, on a column of a type that keys do not take (such as text in several "
            + "lines), or on a secured one."
    )
{
    private const int MostColumns = 16;
    private const int MostBytes = 900;

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from key in table.Keys
        let columns = key.Columns.Select(table.Find).OfType<ColumnDefinition>().ToList()
        from reason in Reasons(key, columns)
        select new Violation(table, reason);

    private static IEnumerable<string> Reasons(KeyDefinition key, List<ColumnDefinition> columns)
    {
        if (key.Columns.Count > MostColumns)
        {
            yield return $"The key {key.Name} has {key.Columns.Count} columns; {MostColumns} is the most.";
        }

        if (columns.Sum(column => Bytes(column) ?? 0) is > MostBytes and var bytes)
        {
            yield return $"The key {key.Name} has {bytes} bytes; {MostBytes} is the most.";
        }

        foreach (var column in columns.Where(column => Bytes(column) is null))
        {
            yield return $"The key {key.Name} is on {column.LogicalName}, whose type {column.Type} keys do not take.";
        }

        foreach (var column in columns.Where(column => column.IsSecured))
        {
            yield return $"The key {key.Name} is on {column.LogicalName}, which is secured.";
        }
    }

    // Null for a type that keys do not take.
    private static int? Bytes(ColumnDefinition column) =>
        column.Type.Text switch
        {
            "nvarchar" => 2
                * (int.TryParse(column.MaxLength, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0),
            "lookup" => 16,
            "decimal" => 13,
            "datetime" => 8,
            "int" or "picklist" => 4,
            _ => null,
        };
}
