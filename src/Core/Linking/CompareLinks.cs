using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Compares linked records with their models, page by page. One that refuses to be written is told of and holds up no other; the next time
/// it is compared in all of its fields.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="changed">The rules to compare by.</param>
internal sealed class CompareLinks(WorkSession session, IReadOnlyList<CopyRule> changed)
{
    private const int AtOnce = 50;
    private const int MostAttempts = 3;

    private readonly RecordRefusals _refusals = new(session.Rows);
    private readonly Lazy<IReadOnlyList<RefusedRecord>> _refused = new(() =>
        new RecordRefusals(session.Rows).OfAccount(session.Account.Reference)
    );

    /// <summary>Compares a page of all links.</summary>
    /// <param name="after">Where the last page ended.</param>
    /// <returns>Where this page ended; null when it was the last.</returns>
    /// <exception cref="RowChangedException">A row is written by somebody else all the time.</exception>
    public string? ComparePage(string? after)
    {
        var page = session.Rows.Query(Leading() with { PageSize = AtOnce, After = after });
        Compare(page.Rows);
        return page.Next;
    }

    /// <summary>Compares a page of what refused to be written before.</summary>
    /// <param name="after">Where the last page ended.</param>
    /// <returns>Where this page ended; null when it was the last.</returns>
    /// <exception cref="RowChangedException">A row is written by somebody else all the time.</exception>
    public string? RetryPage(string? after)
    {
        var models = _refused
            .Value.Select(refused => refused.Model.ToString())
            .Where(model => after is null || string.CompareOrdinal(model, after) > 0)
            .Distinct()
            .OrderBy(model => model, StringComparer.Ordinal)
            .Take(AtOnce)
            .ToArray();
        if (models.Length == 0)
        {
            return null;
        }

        var links = session.Rows.All(Leading(RowCondition.In(ModelLinkTable.ModelKey, models))).ToArray();
        Compare(links.Where(link => RefusalOf(link) is not null).ToArray());
        var linked = new HashSet<Guid>(links.Select(RefusalOf).OfType<RefusedRecord>().Select(refused => refused.Issue));
        var settled = _refused.Value.Where(one =>
            models.Contains(one.Model.ToString()) && !(linked.Contains(one.Issue) && session.Mappings.CopiesOf(one.Record.Table).Any())
        );
        foreach (var gone in settled)
        {
            SyncIssues.Close(session.Rows, gone.Issue);
        }

        return models.Length < AtOnce ? null : models[models.Length - 1];
    }

    private static RowQuery Leading(params RowCondition[] where) =>
        new(ModelLinkTable.Table, ModelLinks.Columns)
        {
            Where = [RowCondition.In(ModelLinkTable.Role, [LinkRole.Current, LinkRole.Visit]), .. where],
        };

    private RefusedRecord? RefusalOf(Row link) =>
        _refused.Value.FirstOrDefault(refused => refused.Model == ModelLinks.ModelOf(link) && refused.Record == ModelLinks.RecordOf(link));

    private void Compare(IReadOnlyList<Row> links)
    {
        var models = Models(links);
        foreach (
            var table in links
                .Where(link => models.ContainsKey(ModelLinks.ModelOf(link).Id))
                .GroupBy(link => ModelLinks.RecordOf(link).Table)
        )
        {
            var all = session.Mappings.CopiesOf(table.Key).ToArray();
            var records = Records(table.Key, table.ToArray(), all);
            foreach (var link in table.Where(link => records.ContainsKey(ModelLinks.RecordOf(link).Id)))
            {
                var refused = RefusalOf(link);
                var rules = refused is null ? all.Intersect(changed).ToArray() : all;
                Compare(records[ModelLinks.RecordOf(link).Id], models[ModelLinks.ModelOf(link).Id], rules, refused);
            }
        }
    }

    private Dictionary<Guid, Row> Models(IReadOnlyList<Row> links) =>
        links.Count == 0
            ? []
            : session
                .Rows.All(
                    new RowQuery(ModelTable.Table, Differences.ModelColumns)
                    {
                        Where =
                        [
                            RowCondition.Equal(ModelTable.AccountId, session.Account.Reference),
                            RowCondition.In(ModelTable.Id, links.Select(link => ModelLinks.ModelOf(link).Id).Distinct()),
                        ],
                    }
                )
                .ToDictionary(row => row.Id);

    private Dictionary<Guid, Row> Records(string table, Row[] links, CopyRule[] rules)
    {
        var compared = links.Any(link => RefusalOf(link) is not null) ? rules : rules.Intersect(changed).ToArray();
        var ids = links.Select(link => (object)ModelLinks.RecordOf(link).Id).ToArray();
        return compared.Length == 0
            ? []
            : session
                .Rows.AllIn(table, table + "id", ids, compared.Select(rule => rule.Column).Distinct().ToArray())
                .ToDictionary(row => row.Id);
    }

    private void Compare(Row record, Row model, CopyRule[] rules, RefusedRecord? refused)
    {
        var differ = rules.Any(rule => Differences.Has(session.Mappings, rule, record, model));
        if ((!differ || Meet(record.Reference, model.Reference, rules)) && refused is not null)
        {
            SyncIssues.Close(session.Rows, refused.Issue);
        }
    }

    // Gives back whether nothing refused to be written.
    private bool Meet(RowReference record, RowReference model, CopyRule[] rules)
    {
        var by = new Authorship(session.Now(), session.Run.Id, Person: null, session.Run);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                new FollowEdits(session.Rows, by).Meet(record, model, rules, session.Mappings);
                return true;
            }
            catch (RowChangedException) when (attempt < MostAttempts) { }
            catch (RowNotFoundException)
            {
                return true; // Deleted a moment ago.
            }
            catch (DomainException refused)
                when (refused is not RowChangedException && refused.Kind is (ErrorKind.Invalid or ErrorKind.Forbidden or ErrorKind.Conflict)
                )
            {
                // Somebody else's step refuses it, and would refuse it again: the others go on.
                session.Counts.Failed++;
                _refusals.Raise(session.Origin, model, record, refused.Phrase, session.Now() + RetryPause.First);
                return false;
            }
        }
    }
}
