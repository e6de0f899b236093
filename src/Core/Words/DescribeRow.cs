using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>Someone wants to read in words what a row holds as codes: flows and spreadsheets, which have no form to say it.</summary>
/// <param name="caller">The rows as the caller: who may not see the row is told nothing of it.</param>
/// <param name="languages">The languages that there are texts in.</param>
/// <param name="own">The caller's language.</param>
public sealed class DescribeRow(IRows caller, Languages languages, Func<Language> own)
{
    private static readonly IReadOnlyDictionary<string, Column<string>> Columns = new Dictionary<string, Column<string>>
    {
        [AccountTable.Table] = AccountTable.HealthDetail,
        [ChangeTable.Table] = ChangeTable.Fields,
        [MatchReviewTable.Table] = MatchReviewTable.Reasons,
        [ModelTable.Table] = ModelTable.Message,
        [ModelLinkTable.Table] = ModelLinkTable.Reasons,
        [OrderTable.Table] = OrderTable.Message,
        [SyncIssueTable.Table] = SyncIssueTable.Message,
        [SyncRunTable.Table] = SyncRunTable.Message,
        [TagTable.Table] = TagTable.Message,
        [WorkTable.Table] = WorkTable.Message,
    };

    /// <summary>Describes.</summary>
    /// <exception cref="InvalidRequestException">Rows of that table hold no codes.</exception>
    /// <exception cref="RowNotFoundException">There is no such row for the caller.</exception>
    public DescribeMessage.Response Handle(DescribeMessage.Request request)
    {
        if (!Columns.TryGetValue(request.TableName, out var column))
        {
            throw new InvalidRequestException("TableName", Phrase.Of("parameter.one-of").With("values", string.Join(", ", Columns.Keys)));
        }

        var row = caller.Get(RowKey.Of(request.TableName, request.RowId), [column.Name]);
        var language = request.Language is { } id ? languages.Of(id) : own();
        return new DescribeMessage.Response { Text = string.Join("\n", PhrasesOf(row, column).Select(language.Say)) };
    }

    private static IEnumerable<Phrase> PhrasesOf(Row row, Column<string> column) =>
        row.Get(column) is not { Length: > 0 } text ? []
        : row.Table == ChangeTable.Table
            ? Journal
                .FieldsOf(row)
                .Select(changed =>
                    Phrase.Of("change.field").With("field", changed.Field).With("before", changed.Before).With("after", changed.After)
                )
        : PhraseJson.Read(text);
}
