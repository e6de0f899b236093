using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>
/// Brings what a model says to the records linked to it, in the same transaction. Writes only what differs. What a record cannot take is
/// left as it is and said, and holds up nothing else.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="copy">Writes a record.</param>
public sealed class CopyModelToRecords(IRows system, WriteCopy copy)
{
    /// <summary>Copies what the write changed.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <param name="origin">The property whose values the write brings, which is not told; null when there is none.</param>
    /// <returns>What did not fit, and what does again.</returns>
    public CopyOutcome Handle(Row before, Row write, Mappings mappings, RowReference? origin = null)
    {
        var model = before.After(write.Values);
        var written = mappings
            .Copies.Where(rule => rule.ToRecord && rule.Table != origin?.Table && rule.ModelColumns.Any(write.Has))
            .ToLookup(rule => !Equals(PlainValue.Of(rule.FromModel(before)), PlainValue.Of(rule.FromModel(model))));
        var rules = written[true].ToArray();
        var same = written[false].Where(rule => rule.IsBothWays).ToArray();
        if (rules.Length + same.Length == 0)
        {
            return CopyOutcome.None;
        }

        var links = system
            .Query(
                new RowQuery(ModelLinkTable.Table, [ModelLinkTable.RecordKey.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(ModelLinkTable.ModelKey, model.Reference.ToString()),
                        RowCondition.In(ModelLinkTable.Role, [LinkRole.Current, LinkRole.Visit]),
                    ],
                }
            )
            .Rows;
        var outcome = CopyOutcome.None;
        var rows = Find(links.Select(ModelLinks.RecordOf).ToArray(), [.. rules, .. same]);
        foreach (var record in links.Select(ModelLinks.RecordOf))
        {
            var row = rows.TryGetValue(record, out var found) ? found : null;
            var parted = rules
                .Where(rule => rule.Table == record.Table && row is not null && HasParted(rule, row, before, model))
                .ToArray();
            var misfits = row is null ? [] : Copy(row, model, rules.Except(parted).ToArray());
            var mended = rules.Where(rule => rule.Table == record.Table && !rule.Fits(before) && rule.Fits(model));
            outcome = outcome.With(misfits, mended.Select(rule => new Misfit(record, rule)));
            outcome = outcome with
            {
                Parted =
                [
                    .. outcome.Parted,
                    .. parted.Concat(row is null ? [] : Overtaken(row, model, same)).Select(rule => new PartedField(record, rule)),
                ],
                Records = [.. outcome.Records, record],
            };
        }

        return outcome;
    }

    // The row before may be an image from before another write. Then what is written looks the same, and replaces what the record brought.
    private static IEnumerable<CopyRule> Overtaken(Row record, Row model, CopyRule[] same) =>
        same.Where(rule => rule.Table == record.Table && rule.HaveParted(record, model));

    // What the record says and the model did not: it would be lost.
    private static bool HasParted(CopyRule rule, Row record, Row before, Row model) =>
        rule.IsBothWays
        && PlainValue.Of(record[rule.Column]) is not null
        && rule.HaveParted(record, before)
        && rule.HaveParted(record, model);

    // A request for each table that has rules, however many records there are.
    private Dictionary<RowReference, Row> Find(IReadOnlyCollection<RowReference> records, IReadOnlyCollection<CopyRule> rules) =>
        records
            .GroupBy(record => record.Table)
            .Select(table => (Table: table.Key, Ids: table.Select(record => (object)record.Id), Columns: ColumnsOf(table.Key, rules)))
            .Where(table => table.Columns.Length > 0)
            .SelectMany(table => system.AllIn(table.Table, PrimaryKey.Of(table.Table), table.Ids, table.Columns))
            .ToDictionary(row => row.Reference);

    private static string[] ColumnsOf(string table, IEnumerable<CopyRule> rules) =>
        rules.Where(rule => rule.Table == table).Select(rule => rule.Column).Distinct().ToArray();

    /// <summary>Copies everything that a table's mappings bring from a model to one record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="model">The model.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="version">The version of the record on which it was decided to copy; null for the version that it has.</param>
    /// <param name="update">Writes the record; null to write it and no more.</param>
    /// <returns>What did not fit.</returns>
    /// <exception cref="RowChangedException">The record has been written since.</exception>
    public IReadOnlyList<Misfit> Copy(
        RowReference record,
        Row model,
        IEnumerable<CopyRule> rules,
        string? version = null,
        Action<Row>? update = null
    )
    {
        var ofTable = rules.Where(rule => rule.Table == record.Table && rule.ToRecord).ToArray();
        return ofTable.Length > 0 && system.Find(RowKey.Of(record), ColumnsOf(record.Table, ofTable)) is { } row
            ? Copy(row, model, ofTable, version, update)
            : [];
    }

    /// <summary>The columns of a record that change when everything that its table's mappings bring is copied.</summary>
    public static IReadOnlyDictionary<string, object?> Changes(Row record, Row model, IEnumerable<CopyRule> rules)
    {
        var changes = new Dictionary<string, object?>();
        foreach (var rule in rules.Where(rule => rule.Table == record.Table && rule.ChangesRecord(record, model)))
        {
            changes[rule.Column] = PlainValue.Of(rule.FromModel(model));
        }

        return changes;
    }

    /// <summary>What of that a record cannot take.</summary>
    public static IReadOnlyList<Misfit> Misfits(RowReference record, Row model, IEnumerable<CopyRule> rules) =>
        rules
            .Where(rule => rule.Table == record.Table && rule.ToRecord && !rule.Fits(model))
            .Select(rule => new Misfit(record, rule))
            .ToArray();

    private IReadOnlyList<Misfit> Copy(
        Row record,
        Row model,
        IReadOnlyCollection<CopyRule> rules,
        string? version = null,
        Action<Row>? update = null
    )
    {
        var changes = Changes(record, model, rules);
        if (changes.Count > 0)
        {
            var write = new Row(record.Table) { Id = record.Id, Version = version ?? record.Version }.SetAll(changes);
            (update ?? (row => copy(row, model.Reference)))(write);
        }

        return Misfits(record.Reference, model, rules);
    }
}
