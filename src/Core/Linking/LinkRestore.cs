using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// What linking changed on both sides, and which of it can be given back: what nobody has changed since. Read before the link is taken
/// away, and written after.
/// </summary>
internal sealed class LinkRestore
{
    private readonly IReadOnlyList<LinkedChange> _changes;

    private LinkRestore(IReadOnlyList<LinkedChange> changes) => _changes = changes;

    /// <summary>Each column that linking changed and that does not hold again what it held before.</summary>
    public IEnumerable<LinkedChange> Changes => _changes;

    /// <summary>Reads what a link changed.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="link">The link, with its operation.</param>
    public static LinkRestore Of(IRows system, Row link)
    {
        if (link.Get(ModelLinkTable.Role) is not (LinkRole.Current or LinkRole.Visit) || link.Get(ModelLinkTable.OperationId) is not { } id)
        {
            return new LinkRestore([]);
        }

        var model = ModelLinks.ModelOf(link);
        var entries = system
            .All(
                new RowQuery(
                    ChangeTable.Table,
                    [ChangeTable.TableName.Name, ChangeTable.RowId.Name, ChangeTable.Fields.Name, ChangeTable.ChangedOn.Name]
                )
                {
                    Where = [RowCondition.Equal(ChangeTable.OperationId, id), RowCondition.Equal(ChangeTable.ModelKey, model.ToString())],
                }
            )
            .OrderBy(entry => entry.Get(ChangeTable.ChangedOn))
            .ToArray();
        return new LinkRestore([
            .. ChangesOf(system, ModelLinks.RecordOf(link), entries, column => column, LinkableColumns.Find),
            .. ChangesOf(system, model, entries, field => ModelFields.Set.Find(field)?.Column ?? "", (_, _) => null),
        ]);
    }

    /// <summary>Gives back what can be given back.</summary>
    /// <param name="system">The rows as the system.</param>
    public void Write(IRows system)
    {
        foreach (var ofRow in _changes.Where(change => change.IsUnchanged).GroupBy(change => change.Row))
        {
            var write = new Row(ofRow.Key.Table) { Id = ofRow.Key.Id };
            foreach (var change in ofRow)
            {
                write.SetRaw(change.Column, change.BeforeValue);
            }

            system.Update(write);
        }
    }

    private static LinkedChange[] ChangesOf(
        IRows system,
        RowReference row,
        IEnumerable<Row> entries,
        Func<string, string> columnOf,
        Func<string, string, ColumnShape?> shapeOf
    )
    {
        var changes = entries
            .Where(entry => entry.Get(ChangeTable.TableName) == row.Table && entry.Get(ChangeTable.RowId) == row.Id.ToString("D"))
            .SelectMany(Journal.FieldsOf)
            .GroupBy(change => change.Field)
            .Select(ofField => new ChangedField
            {
                Field = ofField.Key,
                Before = ofField.First().Before,
                After = ofField.Last().After,
            })
            .Where(change => change.Before != change.After && IsGivenBack(row.Table, change.Field))
            .ToArray();
        if (changes.Length == 0 || system.Find(RowKey.Of(row), changes.Select(change => columnOf(change.Field)).ToArray()) is not { } now)
        {
            return [];
        }

        return changes
            .Select(change => Change(row, columnOf(change.Field), change, now, shapeOf))
            .Where(change => change.Held != change.Before)
            .ToArray();
    }

    private static LinkedChange Change(
        RowReference row,
        string column,
        ChangedField change,
        Row now,
        Func<string, string, ColumnShape?> shapeOf
    )
    {
        var field = row.Table == ModelTable.Table ? ModelFields.Set[change.Field] : null;
        var before = field is null ? ValueOf(shapeOf(row.Table, column), change.Before) : field.ToColumn(change.Before);
        var held = field is null ? ColumnShape.ToText(now[column]) : field.Read(now);
        return new LinkedChange(row, column, change.Before, before, held, held == change.After);
    }

    private static object? ValueOf(ColumnShape? shape, string? text) => shape is null ? text : shape.FromText(text);

    // What a record shows of a model, taking the link away empties; and only what people may write of a model is given back to it.
    private static bool IsGivenBack(string table, string field) =>
        table == ModelTable.Table ? ModelFields.Set.Find(field) is { IsTwoWay: true } : field != PropertyTable.TourStatus.Name;
}

/// <summary>A column that linking changed.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Before">What it held before, as text.</param>
/// <param name="BeforeValue">The same, as the column takes it.</param>
/// <param name="Held">What it holds, as text.</param>
/// <param name="IsUnchanged">Whether it holds what linking wrote.</param>
internal sealed record LinkedChange(RowReference Row, string Column, string? Before, object? BeforeValue, string? Held, bool IsUnchanged);
