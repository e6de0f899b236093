using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Brings what a property says to its current model, in the same transaction. From there it reaches Matterport.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="copy">Writes the model.</param>
public sealed class CopyRecordToModel(IRows system, WriteCopy copy)
{
    /// <summary>Copies what the write changed.</summary>
    /// <param name="before">The property before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="model">Its current model.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <returns>The model, and what was not copied, because a person is to decide; null when there is nothing to decide.</returns>
    public PartedModel? Handle(Row before, Row write, RowReference model, Mappings mappings)
    {
        var written = mappings
            .CopiesOf(PropertyTable.Table)
            .Where(rule => rule.ToModel && write.Has(rule.Column))
            .ToLookup(rule => PlainValue.Changes(before, write, rule.Column));
        var rules = written[true].ToArray();
        var same = written[false].Where(rule => rule.IsBothWays).ToArray();
        var columns = rules.Concat(same).SelectMany(rule => rule.ModelColumns).Distinct().ToArray();
        if (columns.Length == 0 || system.Find(RowKey.Of(model), columns) is not { } mirror)
        {
            return null;
        }

        var after = before.After(write.Values);
        var parted = rules.Where(rule => HasParted(rule, before, after, mirror)).ToArray();
        CopyRule[] open = [.. parted, .. Overtaken(after, mirror, same)];
        Copy(after, mirror, rules.Except(parted).ToArray());
        return open.Length > 0 ? new PartedModel(model, open) : null;
    }

    // The row before may be an image from before another write. Then what is written looks the same, and replaces what the model brought.
    private static IEnumerable<CopyRule> Overtaken(Row after, Row mirror, CopyRule[] same) =>
        same.Where(rule => rule.HaveParted(after, mirror));

    // What the model says and the property did not. Where no person is asked at first contact either, the edit stands.
    private static bool HasParted(CopyRule rule, Row before, Row after, Row mirror) =>
        rule.IsBothWays
        && rule.FirstContact == InitialWinner.RaiseConflict
        && rule.ModelColumns.Any(column => PlainValue.Of(mirror[column]) is not null)
        && rule.HaveParted(before, mirror)
        && rule.HaveParted(after, mirror);

    // An empty value empties the model's only where the mapping says so.
    private void Copy(Row property, Row mirror, IReadOnlyList<CopyRule> rules)
    {
        var write = new Row(mirror.Table) { Id = mirror.Id };
        foreach (var rule in rules.Where(rule => ModelFields.Set.Find(rule.Field) is { IsTwoWay: true }))
        {
            var value = rule.FromRecord(property);
            var column = ModelFields.Set.Find(rule.Field)!.Column;
            if (!Equals(value, mirror[column]) && !(value is null && rule.NullPolicy == WhenCleared.Keep))
            {
                write.SetRaw(column, value);
            }
        }

        if (write.Values.Count > 0)
        {
            copy(write, property.Reference);
        }
    }
}

/// <summary>A model that says something else than its property, although each should follow the other.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rules">The rules by which they would.</param>
public sealed record PartedModel(RowReference Model, IReadOnlyList<CopyRule> Rules);
