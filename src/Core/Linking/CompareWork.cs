using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A mapping of records was switched on or over: what was edited on either side meanwhile has not been copied. Records and their models
/// meet once more in its field, by the rules of first contact. Doing it twice changes nothing.
/// </summary>
public sealed class CompareWork() : WorkHandler(WorkKind.Compare)
{
    private const int AtOnce = 50;
    private const int MostAttempts = 3;

    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <inheritdoc />
    /// <exception cref="RowChangedException">A row is written by somebody else all the time.</exception>
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<CompareBookmark>();
        DateTime? since = bookmark.Since is { } text ? WorkBookmark.Time(text) : null;
        var changed = session.Mappings.Copies.Where(rule => since is null || rule.ChangedOn >= since).ToArray();
        var isDone = changed.Length == 0;
        while (!isDone && !session.IsOutOfTime)
        {
            bookmark.After = ComparePage(session, changed, bookmark.After);
            isDone = bookmark.After is null;
            if (!isDone)
            {
                item.Save(bookmark);
            }
        }

        return Task.FromResult(WorkResult.Of(isDone, bookmark));
    }

    private static string? ComparePage(WorkSession session, CopyRule[] changed, string? after)
    {
        var page = session.Rows.Query(
            new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
            {
                Where = [RowCondition.In(ModelLinkTable.Role, [LinkRole.Current, LinkRole.Visit])],
                PageSize = AtOnce,
                After = after,
            }
        );
        var models = Models(session, page.Rows);
        foreach (var table in page.Rows.GroupBy(link => ModelLinks.RecordOf(link).Table))
        {
            var rules = changed.Where(rule => rule.Table == table.Key).ToArray();
            if (rules.Length > 0)
            {
                Meet(session, table.ToArray(), models, rules);
            }
        }

        return page.Next;
    }

    private static Dictionary<Guid, Row> Models(WorkSession session, IReadOnlyList<Row> links) =>
        links.Count == 0
            ? []
            : session
                .Rows.All(
                    new RowQuery(ModelTable.Table, MirrorRow.ColumnsOf(ModelFields.Set).Distinct().ToArray())
                    {
                        Where =
                        [
                            RowCondition.Equal(ModelTable.AccountId, session.Account.Reference),
                            RowCondition.In(ModelTable.Id, links.Select(link => ModelLinks.ModelOf(link).Id).Distinct()),
                        ],
                    }
                )
                .ToDictionary(row => row.Id);

    private static void Meet(WorkSession session, Row[] links, Dictionary<Guid, Row> models, CopyRule[] rules)
    {
        var table = rules[0].Table;
        var ids = links.Select(link => (object)ModelLinks.RecordOf(link).Id).ToArray();
        var records = session
            .Rows.AllIn(table, table + "id", ids, rules.Select(rule => rule.Column).Distinct().ToArray())
            .ToDictionary(row => row.Id);
        foreach (var link in links)
        {
            if (
                models.TryGetValue(ModelLinks.ModelOf(link).Id, out var model)
                && records.TryGetValue(ModelLinks.RecordOf(link).Id, out var record)
                && rules.Any(rule => Differ(session.Mappings, rule, record, model))
            )
            {
                Meet(session, record.Reference, model.Reference, rules);
            }
        }
    }

    private static bool Differ(Mappings mappings, CopyRule rule, Row record, Row model)
    {
        if (!rule.ReachesMatterport)
        {
            return rule.ChangesRecord(record, model);
        }

        // A base that cannot be read parks the model when it is merged.
        var merged = mappings.Fields.FirstOrDefault(merged => merged.Field.Name == rule.Field);
        return MergeBase.TryParse(model.Get(ModelTable.MergeBase)) is { } agreed
            && Meeting.Of(rule, merged, record, model, agreed).Outcome is var outcome
            && (outcome == MeetingOutcome.RecordTakes ? rule.ToRecord : outcome != MeetingOutcome.Nothing);
    }

    private static void Meet(WorkSession session, RowReference record, RowReference model, CopyRule[] rules)
    {
        var by = new Authorship(session.Now(), session.Run.Id, Person: null, session.Run);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                new FollowEdits(session.Rows, by).Meet(record, model, rules, session.Mappings);
                return;
            }
            catch (RowChangedException) when (attempt < MostAttempts) { }
            catch (RowNotFoundException)
            {
                return; // Deleted a moment ago.
            }
            catch (DomainException refused)
                when (refused is not RowChangedException && refused.Kind is (ErrorKind.Invalid or ErrorKind.Forbidden or ErrorKind.Conflict)
                )
            {
                session.Counts.Failed++; // Somebody else's step refuses it, and would refuse it again: the others go on.
                return;
            }
        }
    }
}
