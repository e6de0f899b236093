using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>
/// Brings what a model says to the records linked to it, in the same transaction. Writes only what differs. What a record cannot take is
/// left as it is and said, and holds up nothing else.
/// </summary>
/// <param name="system">The rows as the system.</param>
public sealed class CopyModelToRecords(IRows system)
{
    /// <summary>Copies what the write changed.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <returns>What did not fit, and what does again.</returns>
    public CopyOutcome Handle(Row before, Row write, Mappings mappings)
    {
        var written = mappings
            .Copies.Where(rule => rule.ToRecord && rule.ModelColumns.Any(write.Has))
            .ToLookup(rule => rule.ModelColumns.Any(column => PlainValue.Changes(before, write, column)));
        var rules = written[true].ToArray();
        var same = written[false].Where(rule => rule.IsBothWays).ToArray();
        if (rules.Length + same.Length == 0)
        {
            return CopyOutcome.None;
        }

        var model = before.After(write.Values);
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
        foreach (var record in links.Select(ModelLinks.RecordOf))
        {
            var row = Find(record, rules.Concat(same));
            var parted = rules
                .Where(rule => rule.Table == record.Table && row is not null && HasParted(rule, row, before, model))
                .ToArray();
            var misfits = row is null ? [] : Copy(row, model, rules.Except(parted));
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

    private Row? Find(RowReference record, IEnumerable<CopyRule> rules)
    {
        var columns = rules.Where(rule => rule.Table == record.Table).Select(rule => rule.Column).Distinct().ToArray();
        return columns.Length == 0 ? null : system.Find(RowKey.Of(record), columns);
    }

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
        return Find(record, ofTable) is { } row ? Copy(row, model, ofTable, version, update) : [];
    }

    private Misfit[] Copy(Row record, Row model, IEnumerable<CopyRule> rules, string? version = null, Action<Row>? update = null)
    {
        var ofTable = rules.Where(rule => rule.Table == record.Table && rule.ToRecord).ToArray();
        var write = new Row(record.Table) { Id = record.Id, Version = version ?? record.Version };
        foreach (var rule in ofTable.Where(rule => rule.ChangesRecord(record, model)))
        {
            write.SetRaw(rule.Column, PlainValue.Of(rule.FromModel(model)));
        }

        if (write.Values.Count > 0)
        {
            (update ?? system.Update)(write);
        }

        return ofTable.Where(rule => !rule.Fits(model)).Select(rule => new Misfit(record.Reference, rule)).ToArray();
    }
}
