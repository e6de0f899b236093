using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A mapping of records was switched on or over: what was edited on either side meanwhile has not been copied. Records and their models
/// meet once more in its field, by the rules of first contact.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="account">The account whose models meet their records.</param>
/// <param name="mappings">The active mappings.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="run">The run that this belongs to: it names the operation in the journal.</param>
public sealed class MeetAgain(IRows system, RowReference account, Mappings mappings, Func<DateTime> now, RowReference run)
{
    private const int AtOnce = 500;
    private const int MostAttempts = 3;

    /// <summary>Lets the records of a page of links meet their models. Doing it twice changes nothing.</summary>
    /// <param name="changed">The rules that were changed.</param>
    /// <param name="after">Where the last page ended; null for the first page.</param>
    /// <returns>Where this page ended; null when it was the last.</returns>
    /// <exception cref="RowChangedException">A row is written by somebody else all the time.</exception>
    public string? HandlePage(IReadOnlyList<CopyRule> changed, string? after)
    {
        var page = system.Query(
            new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
            {
                Where = [RowCondition.In(ModelLinkTable.Role, [LinkRole.Current, LinkRole.Visit])],
                PageSize = AtOnce,
                After = after,
            }
        );
        var models = Models(page.Rows);
        foreach (var table in page.Rows.GroupBy(link => ModelLinks.RecordOf(link).Table))
        {
            var rules = changed.Where(rule => rule.Table == table.Key).ToArray();
            if (rules.Length > 0)
            {
                Meet(table.ToArray(), models, rules);
            }
        }

        return page.Next;
    }

    private Dictionary<Guid, Row> Models(IReadOnlyList<Row> links) =>
        links.Count == 0
            ? []
            : system
                .All(
                    new RowQuery(ModelTable.Table, MirrorRow.ColumnsOf(ModelFields.Set).Distinct().ToArray())
                    {
                        Where =
                        [
                            RowCondition.Equal(ModelTable.AccountId, account),
                            RowCondition.In(ModelTable.Id, links.Select(link => ModelLinks.ModelOf(link).Id).Distinct()),
                        ],
                    }
                )
                .ToDictionary(row => row.Id);

    private void Meet(Row[] links, Dictionary<Guid, Row> models, CopyRule[] rules)
    {
        var table = rules[0].Table;
        var ids = links.Select(link => (object)ModelLinks.RecordOf(link).Id).ToArray();
        var records = system
            .AllIn(table, table + "id", ids, rules.Select(rule => rule.Column).Distinct().ToArray())
            .ToDictionary(row => row.Id);
        foreach (var link in links)
        {
            if (
                models.TryGetValue(ModelLinks.ModelOf(link).Id, out var model)
                && records.TryGetValue(ModelLinks.RecordOf(link).Id, out var record)
                && rules.Any(rule => Differ(rule, record, model))
            )
            {
                Meet(record.Reference, model.Reference, rules, link.Get(ModelLinkTable.Role) == LinkRole.Current);
            }
        }
    }

    private bool Differ(CopyRule rule, Row record, Row model)
    {
        if (!rule.ToModel || ModelFields.Set.Find(rule.Field) is not { IsTwoWay: true } field)
        {
            return rule.ToRecord && !Equals(Plain(record[rule.Column]), Plain(rule.FromModel(model)));
        }

        // A base that cannot be read parks the model when it is merged.
        var merged = mappings.Fields.FirstOrDefault(merged => merged.Field.Name == field.Name);
        return MergeBase.TryParse(model.Get(ModelTable.MergeBase)) is { } agreed
            && Meeting.Of(rule, merged, record, model, agreed).Outcome != MeetingOutcome.Nothing;
    }

    private void Meet(RowReference record, RowReference model, IReadOnlyList<CopyRule> rules, bool isCurrent)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var books = new LinkBooks(system, record);
                var following = isCurrent ? rules : rules.Where(rule => !rule.ToModel).ToArray();
                new FollowEdits(system).Meet(record, model, following, mappings);
                books.Write(model, now(), run.Id, null);
                return;
            }
            catch (RowChangedException) when (attempt < MostAttempts) { }
            catch (RowNotFoundException)
            {
                return; // Deleted a moment ago.
            }
        }
    }

    private static object? Plain(object? value) => value is "" ? null : value;
}
