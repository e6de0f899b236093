using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A linked record or its model was edited: the other follows. Where the other says something that it did not get from this one, that is
/// first contact once more, and nothing is overwritten that a person should decide about.
/// </summary>
/// <param name="system">The rows as the system.</param>
public sealed class FollowEdits(IRows system)
{
    /// <summary>A model was written: its records follow.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    public void OfModel(Row before, Row write, Mappings mappings)
    {
        var copying = new CopyModelToRecords(system);
        var outcome = copying.Handle(before, write, mappings);
        var misfits = new RecordMisfits(system);
        misfits.Handle(before.Reference, outcome);
        foreach (var record in outcome.Parted.GroupBy(parted => parted.Record))
        {
            Meet(record.Key, before.Reference, record.Select(parted => parted.Rule).ToArray(), mappings);
        }
    }

    /// <summary>A property was written: its current model follows.</summary>
    /// <param name="before">The property before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    public void OfProperty(Row before, Row write, Mappings mappings)
    {
        var copying = new CopyRecordToModel(system);
        if (copying.Handle(before, write, mappings) is { } parted)
        {
            var taken = new FirstContact(system).Handle(before.Reference, parted.Model, mappings with { Copies = parted.Rules });
            // What was edited a moment ago is not replaced by an edit of the model that is still to be sent.
            copying.Copy(before.After(write.Values), parted.Model, taken);
        }
    }

    /// <summary>A property and its model meet once more in these fields, by the rules of first contact.</summary>
    public void Meet(RowReference record, RowReference model, IReadOnlyList<CopyRule> rules, Mappings mappings)
    {
        var taken = new FirstContact(system).Handle(record, model, mappings with { Copies = rules });
        if (taken.Count > 0)
        {
            var mirror = system.Get(RowKey.Of(model), taken.SelectMany(rule => rule.ModelColumns).Distinct().ToArray());
            new RecordMisfits(system).Raise(model, new CopyModelToRecords(system).Copy(record, mirror, taken));
        }
    }
}
