using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>Says what a record cannot take of its model: an issue for each column, closed when it fits again.</summary>
/// <param name="system">The rows as the system.</param>
public sealed class RecordMisfits(IRows system)
{
    /// <summary>Raises and closes the issues that follow from copying a model.</summary>
    public void Handle(RowReference model, CopyOutcome outcome)
    {
        Raise(model, outcome.Misfits);
        foreach (var mended in outcome.Mended)
        {
            if (system.Find(SyncIssues.KeyOf(Key(model, mended)), []) is { } open)
            {
                SyncIssues.Close(system, open.Id);
            }
        }
    }

    /// <summary>Raises an issue for each.</summary>
    public void Raise(RowReference model, IReadOnlyCollection<Misfit> misfits)
    {
        if (misfits.Count == 0)
        {
            return;
        }

        var mirror = system.Get(RowKey.Of(model), [ModelTable.Name.Name, ModelTable.AccountId.Name]);
        foreach (var misfit in misfits)
        {
            SyncIssues.RaiseOne(
                system,
                SyncIssues.RecordMisfit(new IssueOrigin(mirror.Get(ModelTable.AccountId)!, null), mirror, misfit, Key(model, misfit))
            );
        }
    }

    /// <summary>Closes what was said of a record that the model does not belong to any more.</summary>
    public void Forget(RowReference model, RowReference record)
    {
        var open = system.All(
            new RowQuery(SyncIssueTable.Table, [SyncIssueTable.IssueKey.Name])
            {
                Where =
                [
                    RowCondition.Equal(SyncIssueTable.Kind, IssueKind.ValueDoesNotFit),
                    RowCondition.Equal(SyncIssueTable.ModelKey, model.ToString()),
                    RowCondition.Equal(SyncIssueTable.RowId, record.Id.ToString("D")),
                    RowCondition.Filled(SyncIssueTable.IssueKey),
                ],
            }
        );
        foreach (var issue in open.ToArray())
        {
            SyncIssues.Close(system, issue.Id);
        }
    }

    private static string Key(RowReference model, Misfit misfit) =>
        SyncIssues.KeyOf(model.Id, $"{misfit.Record.Id:N}/{misfit.Rule.Column}/does-not-fit");
}
