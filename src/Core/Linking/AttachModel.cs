using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Brings a record and the model that it was linked to in step: one write of each side, and its entry in the journal.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings.</param>
/// <param name="copy">Writes one side with what the other says.</param>
/// <param name="by">Who links.</param>
internal sealed class AttachModel(IRows system, Mappings mappings, WriteCopy copy, Authorship by)
{
    /// <summary>The columns of a record that it takes.</summary>
    public static string[] ColumnsOf(string table, Mappings mappings) =>
        [PropertyTable.Name.Name, PropertyTable.CurrentModelId.Name, .. LinkBooks.ColumnsOf(table, mappings)];

    /// <summary>Has a site visit show its model.</summary>
    /// <param name="visit">The visit, with <see cref="ColumnsOf"/>.</param>
    /// <param name="mirror">The model, with <see cref="FirstContact.ModelColumns"/> and what the mappings copy.</param>
    /// <exception cref="RowChangedException">Somebody has written the visit since it was read.</exception>
    public void ToVisit(Row visit, Row mirror) => Show(visit, mirror, mappings.Copies);

    /// <summary>Has a property show its model, and the model bear what the property says.</summary>
    /// <param name="property">The property, with <see cref="ColumnsOf"/> and its owner.</param>
    /// <param name="mirror">The model, with <see cref="FirstContact.ModelColumns"/> and what the mappings copy.</param>
    /// <returns>The model as it is now.</returns>
    /// <exception cref="RowChangedException">Somebody has written one of them since it was read.</exception>
    public Row ToProperty(Row property, Row mirror)
    {
        var contact = Contact.Of(property, mirror, mappings);
        Show(property, mirror.After(contact.Changes), contact.Taken);
        if (system.Get(RowKey.Of(mirror.Reference), []).Version == mirror.Version)
        {
            return Lead(property, mirror, contact);
        }

        // Somebody else's step on the property writes the model.
        var written = system.Get(RowKey.Of(mirror.Reference), [.. mirror.Values.Keys]);
        var again = system.Get(RowKey.Of(property.Reference), [.. property.Values.Keys]);
        contact = Contact.Of(again, written, mappings);
        var led = Lead(again, written, contact);
        Show(system.Get(RowKey.Of(property.Reference), [.. property.Values.Keys]), led, contact.Taken);
        return led;
    }

    private void Show(Row record, Row mirror, IReadOnlyList<CopyRule> rules)
    {
        var changes = new Row(record.Table) { Id = record.Id, Version = record.Version }.SetAll(
            CopyModelToRecords.Changes(record, mirror, rules)
        );
        if (record.Get(PropertyTable.CurrentModelId) != mirror.Reference)
        {
            changes.Set(PropertyTable.CurrentModelId, mirror.Reference);
        }

        if (changes.Values.Count > 0)
        {
            copy(changes, mirror.Reference);
            var columns = LinkBooks.ColumnsOf(record.Table, mappings);
            var after = record.After(changes.Values);
            if (Journal.OfRecord(record, after, columns, mirror.Reference, by.On, by.Operation, by.Person) is { } entry)
            {
                system.Create(entry);
            }
        }

        new RecordMisfits(system).Raise(mirror.Reference, CopyModelToRecords.Misfits(record.Reference, mirror, rules));
    }

    private Row Lead(Row property, Row mirror, Contact contact)
    {
        var write = new Row(ModelTable.Table) { Id = mirror.Id, Version = mirror.Version }
            .SetAll(contact.Changes)
            .Set(ModelTable.LinkKey, ModelLinks.OurKey(property.Reference));
        if (property.Get(PropertyTable.OwnerId) is { } owner)
        {
            write.Set(ModelTable.OwnerId, owner);
        }

        copy(write, property.Reference);
        var led = mirror.After(write.Values);
        RaiseInternalIdTaken(led);
        new FirstContact(system).Ask(led, contact);
        return led;
    }

    private void RaiseInternalIdTaken(Row mirror)
    {
        if (!DirtyMark.KeyIsForeign(ModelFields.Set, mirror, MergeBase.Parse(mirror.Get(ModelTable.MergeBase))))
        {
            return;
        }

        var origin = new IssueOrigin(mirror.Get(ModelTable.AccountId)!, null);
        var issue = SyncIssues.InternalIdTaken(origin, mirror, mirror.Get(ModelTable.InternalId));
        if (system.Find(issue.Key!, []) is null)
        {
            system.Create(issue.Set(SyncIssueTable.IssueKey, SyncIssues.KeyOf(mirror.Id, "internalid")));
        }
    }
}
