using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A linked record or its model was edited: the other follows. Where the other says something that it did not get from this one, that is
/// first contact once more, and nothing is overwritten that a person should decide about.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="by">Who edits.</param>
/// <param name="copy">Writes one side with what the other says; null to write it and no more.</param>
public sealed class FollowEdits(IRows system, Authorship by, WriteCopy? copy = null)
{
    private const int MostAttempts = 3;

    private readonly WriteCopy _copy = copy ?? ((write, _) => system.Update(write));

    /// <summary>A model was written: its records follow.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <param name="origin">The property whose values the write brings; null when there is none.</param>
    public void OfModel(Row before, Row write, Mappings mappings, RowReference? origin = null)
    {
        var outcome = new CopyModelToRecords(system, _copy).Handle(before, write, mappings, origin);
        new RecordMisfits(system).Handle(before.Reference, outcome);
        foreach (var record in outcome.Parted.GroupBy(parted => parted.Record))
        {
            var rules = record.Select(parted => parted.Rule).ToArray();
            var edited = Edited(before.Reference, rules);
            Take(record.Key, before.Reference, edited, mappings);
            Meet(record.Key, before.Reference, rules.Except(edited).ToArray(), mappings);
        }

        CloseRefusals(before.Reference, outcome.Records, mappings);
        if (write.Get(ModelTable.SyncState) == SyncState.Missing)
        {
            new SupersedeLinks(system).Of(before.Reference);
        }
    }

    /// <summary>A property was written: its current model follows.</summary>
    /// <param name="before">The property before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="model">Its current model.</param>
    /// <param name="mappings">The active mappings.</param>
    public void OfProperty(Row before, Row write, RowReference model, Mappings mappings)
    {
        if (new CopyRecordToModel(system, _copy).Handle(before, write, model, mappings) is { } parted)
        {
            Meet(before.Reference, parted.Model, parted.Rules, mappings);
        }
    }

    /// <summary>
    /// A property showed no model for a while, although it is linked, and what was edited meanwhile stayed there: what differs now meets
    /// once more.
    /// </summary>
    /// <exception cref="RowChangedException">One of them is written by somebody else all the time.</exception>
    public void OfRestored(RowReference property, Mappings mappings)
    {
        for (var attempt = 1; ModelLinks.CurrentModelOf(system, property) is { } model; attempt++)
        {
            try
            {
                Meet(property, model, Different(property, model, mappings), mappings);
                return;
            }
            catch (RowChangedException) when (attempt < MostAttempts) { }
        }
    }

    /// <summary>A record and its model meet once more in these fields, by the rules of first contact.</summary>
    /// <exception cref="RowChangedException">Somebody wrote one of them meanwhile.</exception>
    public void Meet(RowReference record, RowReference model, IReadOnlyList<CopyRule> rules, Mappings mappings)
    {
        if (rules.Count == 0 || system.Find(RowKey.Of(record), [rules[0].Column]) is not { } seen)
        {
            return;
        }

        // The link after the versions of both: who links or unlinks them from now on writes both, and makes the versions stale.
        var version = system.Get(RowKey.Of(model), []).Version;
        if (ModelLinks.CurrentModelOf(system, record) != model)
        {
            return;
        }

        var books = new LinkBooks(system, record, mappings);
        var taken = new FirstContact(system, by.Run).Handle(record, model, mappings with { Copies = rules }, version);
        books.Write(model, by.On, by.Operation, by.Person);
        Copy(record, model, taken, seen.Version, write => books.WriteAhead(write, model, by));
    }

    // A person who edits the model means it: what the record said stays in the journal.
    private void Take(RowReference record, RowReference model, CopyRule[] rules, Mappings mappings)
    {
        if (rules.Length > 0)
        {
            var books = new LinkBooks(system, record, mappings);
            Copy(record, model, rules, version: null, write => _copy(write, model));
            books.Write(model, by.On, by.Operation, by.Person);
        }
    }

    private void Copy(RowReference record, RowReference model, IReadOnlyList<CopyRule> rules, string? version, Action<Row> update)
    {
        if (rules.Count > 0)
        {
            var mirror = system.Get(RowKey.Of(model), rules.SelectMany(rule => rule.ModelColumns).Distinct().ToArray());
            new RecordMisfits(system).Raise(model, new CopyModelToRecords(system, _copy).Copy(record, mirror, rules, version, update));
        }
    }

    private CopyRule[] Different(RowReference property, RowReference model, Mappings mappings)
    {
        var rules = mappings.CopiesOf(property.Table).Where(rule => rule.ReachesMatterport).ToArray();
        return
            rules.Length > 0
            && system.Find(RowKey.Of(model), Differences.ModelColumns) is { } mirror
            && system.Find(RowKey.Of(property), rules.Select(rule => rule.Column).Distinct().ToArray()) is { } row
            ? rules.Where(rule => Differences.Has(mappings, rule, row, mirror)).ToArray()
            : [];
    }

    // What refused to be compared was written now: perhaps nothing is left to compare.
    private void CloseRefusals(RowReference model, IReadOnlyCollection<RowReference> records, Mappings mappings)
    {
        if (records.Count == 0)
        {
            return;
        }

        foreach (var refused in new RecordRefusals(system).OfModel(model).Where(refused => records.Contains(refused.Record)))
        {
            var rules = mappings.CopiesOf(refused.Record.Table).ToArray();
            var mirror = system.Get(RowKey.Of(model), Differences.ModelColumns);
            if (
                system.Find(RowKey.Of(refused.Record), rules.Select(rule => rule.Column).Distinct().ToArray()) is { } record
                && !rules.Any(rule => Differences.Has(mappings, rule, record, mirror))
            )
            {
                SyncIssues.Close(system, refused.Issue);
            }
        }
    }

    // What the model says and Matterport does not, since somebody has just edited it here.
    private CopyRule[] Edited(RowReference model, CopyRule[] rules)
    {
        var columns = rules.SelectMany(rule => rule.ModelColumns).Concat([ModelTable.MergeBase.Name]).Distinct().ToArray();
        var mirror = system.Get(RowKey.Of(model), columns);
        var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
        return rules
            .Where(rule =>
                ModelFields.Set[rule.Field] is var field && agreed.Has(field.Name) && !field.Same(field.Read(mirror), agreed[field.Name])
            )
            .ToArray();
    }
}
