using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Someone looks for a model: by parts of words of its name, address and listing ID, in any order; by its ID; or by a link to it. Asks the
/// mirror; Matterport is asked only for an ID that the mirror does not know. Where a record is named, what is found is judged against its
/// property.
/// </summary>
/// <param name="caller">The rows as the caller, who is shown no model that they may not read.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens an account's client.</param>
/// <param name="language">The language of the person who asks.</param>
public sealed class SearchModels(IRows caller, IRows system, OpenMatterport open, Language language)
{
    private const int MostModels = 200;
    private const int ShortestId = 11;

    /// <summary>Searches. An empty text finds the newest models.</summary>
    /// <exception cref="InvalidRequestException">The text cannot be searched for.</exception>
    /// <exception cref="RowNotFoundException">There is no such account, or no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    /// <exception cref="AccountNotClearException">There is no account with a token.</exception>
    public async Task<SearchModelsMessage.Response> HandleAsync(SearchModelsMessage.Request request, CancellationToken cancellationToken)
    {
        var text = request.Text.Trim();
        if (text.Length > SearchQuery.LongestText || text.Any(char.IsControl))
        {
            throw new InvalidRequestException("Text", Phrase.Of("parameter.text").With("most", SearchQuery.LongestText));
        }

        var judge = JudgeOf(request);
        var accounts = AccountsOf(request.AccountId);
        var most = Math.Min(Math.Max(request.Top ?? 20, 1), MostModels);
        var found = await FindAsync(text, accounts, request.IncludeArchived ?? false, most, cancellationToken).ConfigureAwait(false);
        var shown = Shown(found.Rows.Take(most).ToArray(), judge);
        return new SearchModelsMessage.Response
        {
            Models = Json.Write(shown),
            Count = shown.Length,
            More = found.Next is not null || found.Rows.Count > most,
            Complete = ReadModels.AreAllRead(system, accounts),
        };
    }

    private ModelJudge? JudgeOf(SearchModelsMessage.Request request) =>
        (request.TableName, request.RowId) switch
        {
            (null, null) => null,
            ({ } table, { } id) => ModelJudge.For(caller, system, new RowReference(table, id)),
            (null, _) => throw new InvalidRequestException("TableName"),
            _ => throw new InvalidRequestException("RowId"),
        };

    // What was not searched for may be the right one, so that nothing is clear here.
    private ModelSuggestion[] Shown(Row[] found, ModelJudge? judge)
    {
        var models = new ShownModels(caller, language);
        if (judge is null)
        {
            return models.Show(found).ToArray();
        }

        var judged = judge
            .JudgeSome(found, "match.rivals-unknown")
            .OrderBy(one => one.Verdict.Answer)
            .ThenByDescending(one => one.Verdict.Weight)
            .ToArray();
        return models.Show(judged.Select(one => one.Model).ToArray()).Select((one, at) => judged[at].SayOn(one, language)).ToArray();
    }

    private Account[] AccountsOf(Guid? id)
    {
        var accounts = id is { } one
            ? new[] { Account.Load(system, one) }
            : Account.All(system).Where(account => account.HasToken).ToArray();
        return accounts.Length == 0 ? throw new AccountNotClearException() : accounts;
    }

    // A link names a model, and nothing else is looked for. A word may be an ID: Matterport is asked when nothing here is like it.
    private async Task<RowPage> FindAsync(
        string text,
        Account[] accounts,
        bool includeArchived,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (text.Length < ShortestId || ModelId.TryParse(text) is not { } id)
        {
            return ByWords(text, accounts, includeArchived, most);
        }

        var mirrored = Mirrored(id, accounts);
        if (text == id.Value && mirrored.Count == 0 && ByWords(text, accounts, includeArchived, most) is { Rows.Count: > 0 } likely)
        {
            return likely;
        }

        var others = accounts.Where(account => mirrored.All(row => row.Get(ModelTable.AccountId) != account.Reference)).ToArray();
        var asked = others.Length == 0 ? [] : await ByIdAsync(id, others, cancellationToken).ConfigureAwait(false);
        return new RowPage([.. mirrored, .. asked], null);
    }

    // Signs alone find nothing, and not everything.
    private RowPage ByWords(string text, IEnumerable<Account> accounts, bool includeArchived, int most) =>
        SearchText.Find(text) is { Count: 0 } && text.Length > 0 ? new RowPage([], null) : Query(text, accounts, includeArchived, most);

    private RowPage Query(string text, IEnumerable<Account> accounts, bool includeArchived, int most) =>
        caller.Query(
            new RowQuery(ModelTable.Table, ModelCandidates.Columns)
            {
                Where =
                [
                    .. SearchText.Find(text),
                    RowCondition.In(ModelTable.AccountId, accounts.Select(account => account.Reference)),
                    RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing),
                    .. includeArchived ? Array.Empty<RowCondition>() : [RowCondition.NotEqual(ModelTable.ModelState, ModelState.Archived)],
                ],
                OrderBy = ModelTable.CreatedInMatterport.Name,
                Descending = true,
                PageSize = most,
            }
        );

    private IReadOnlyList<Row> Mirrored(ModelId id, IEnumerable<Account> accounts) =>
        caller
            .Query(
                new RowQuery(ModelTable.Table, ModelCandidates.Columns)
                {
                    Where =
                    [
                        RowCondition.Equal(ModelTable.MatterportId, id.Value),
                        RowCondition.In(ModelTable.AccountId, accounts.Select(account => account.Reference)),
                    ],
                }
            )
            .Rows;

    // What was asked for may be the ID of a view, which the mirror does not know.
    private bool IsMirrored(ModelId id, Account account) => system.Find(ModelMirror.KeyOf(account.Reference, id), []) is not null;

    // What is in the mirror is shown to who may read it there, and to nobody else.
    private async Task<IReadOnlyList<Row>> ByIdAsync(ModelId id, Account[] accounts, CancellationToken cancellationToken)
    {
        var known = system
            .Query(
                new RowQuery(ModelTable.Table, [ModelTable.AccountId.Name])
                {
                    Where = [RowCondition.Equal(ModelTable.MatterportId, id.Value)],
                }
            )
            .Rows;
        var found = new List<Row>();
        foreach (var account in accounts.Where(account => known.All(row => row.Get(ModelTable.AccountId) != account.Reference)))
        {
            var reading = await open(account.Reference.Id).ReadModelAsync(id, cancellationToken).ConfigureAwait(false);
            if (reading.Model is { } model)
            {
                found.AddRange(
                    IsMirrored(model.Id, account) ? Mirrored(model.Id, [account]) : [ModelMirror.Unsaved(account.Reference, model)]
                );
            }
        }

        return found;
    }
}
