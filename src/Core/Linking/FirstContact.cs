using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A property and a model are linked: what only one of them says, the other gets; where both say something else, a person is asked, and
/// nothing is sent until they have decided.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="run">The sync run that does it; null when a person does.</param>
public sealed class FirstContact(IRows system, RowReference? run = null)
{
    /// <summary>The columns of a model that it takes.</summary>
    public static IReadOnlyList<string> ModelColumns { get; } =
        MirrorRow.ColumnsOf(ModelFields.Set).Concat([ModelTable.AccountId.Name, ModelTable.LinkKey.Name]).Distinct().ToArray();

    /// <summary>Brings to the model what it gets from the property, and asks what has to be asked.</summary>
    /// <param name="record">The property.</param>
    /// <param name="model">The model.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <param name="version">The version of the model with which it was linked; null for the version that it has.</param>
    /// <returns>The rules by which the property gets what the model says.</returns>
    /// <exception cref="RowChangedException">The model has been written since.</exception>
    public IReadOnlyList<CopyRule> Handle(RowReference record, RowReference model, Mappings mappings, string? version = null)
    {
        var shared = mappings.CopiesOf(record.Table).Where(rule => rule.ReachesMatterport).ToArray();
        if (shared.Length == 0)
        {
            return mappings.CopiesOf(record.Table).Where(rule => rule.ToRecord).ToArray();
        }

        var mirror = system.Get(RowKey.Of(model), ModelColumns);
        // After the model: an edit of the record in between has written the model, and makes its version stale.
        var row = system.Get(RowKey.Of(record), shared.Select(rule => rule.Column).Distinct().ToArray());
        var contact = Contact.Of(row, mirror, mappings);
        if (contact.Changes.Count > 0)
        {
            var write = new Row(model.Table) { Id = model.Id, Version = version ?? mirror.Version }.SetAll(contact.Changes);
            system.Update(run is null ? write : write.Set(ModelTable.LastRunKey, run.ToString()));
            Ask(mirror.After(write.Values), contact);
        }

        return contact.Taken;
    }

    /// <summary>Asks a person about each field in which both sides say something else.</summary>
    /// <param name="mirror">The model as it is now.</param>
    /// <param name="contact">What was decided.</param>
    public void Ask(Row mirror, Contact contact)
    {
        if (contact.Asked.Count == 0)
        {
            return;
        }

        var questions = SyncIssues
            .OfBase(mirror.Get(ModelTable.AccountId)!, mirror)
            .Where(issue => contact.Asked.Contains(issue.Get(SyncIssueTable.Field)!));
        foreach (var question in questions)
        {
            SyncIssues.RaiseOne(system, question);
        }
    }

    /// <summary>Withdraws what linking asked and nobody answered: the model is again as it is in Matterport.</summary>
    public void Withdraw(RowReference model)
    {
        if (
            system.Find(RowKey.Of(model), [.. MirrorRow.ColumnsOf(ModelFields.Set)]) is not { } mirror
            || MergeBase.TryParse(mirror.Get(ModelTable.MergeBase)) is not { } agreed
        )
        {
            return;
        }

        var open = agreed.Asked.Where(question => question.Value.OfLink).ToArray();
        if (open.Length == 0)
        {
            return;
        }

        var write = new Row(model.Table) { Id = model.Id };
        foreach (var question in open)
        {
            // What was edited since stays an edit, and is sent.
            var field = ModelFields.Set[question.Key];
            if (field.Same(field.Read(mirror), question.Value.Ours))
            {
                write.SetRaw(field.Column, field.ToColumn(question.Value.Theirs));
            }

            agreed.Agree(field.Name, question.Value.Theirs);
        }

        system.Update(write.Set(ModelTable.MergeBase, agreed.ToText()));
        CloseIssues(open.Select(question => SyncIssues.KeyOf(model.Id, question.Key)).ToArray());
    }

    private void CloseIssues(IReadOnlyCollection<string> keys)
    {
        var open = system.All(
            new RowQuery(SyncIssueTable.Table, [SyncIssueTable.IssueKey.Name]) { Where = [RowCondition.In(SyncIssueTable.IssueKey, keys)] }
        );
        foreach (var issue in open.ToArray())
        {
            SyncIssues.Close(system, issue.Id);
        }
    }
}
