using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Searches the accounts' models, and says which of them are taken.</summary>
/// <param name="caller">The rows as the caller: the name of a property is shown only to who may see it.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens an account's client.</param>
/// <param name="language">The language of the person who asks.</param>
public sealed class ModelFinder(IRows caller, IRows system, OpenMatterport open, Language language)
{
    private static readonly string[] AddressInShort = ["address.line1", "address.line2", "address.postalcode", "address.locality"];

    /// <summary>Searches the account named, or all that have a token. One request each.</summary>
    /// <returns>What was found, and whether there is more.</returns>
    public async Task<FoundModels> FindAsync(
        SearchQuery query,
        Guid? accountId,
        bool includeArchived,
        int most,
        CancellationToken cancellationToken
    )
    {
        var accounts = accountId is { } one
            ? new[] { Account.Load(system, one) }
            : Account.All(system).Where(account => account.HasToken).ToArray();
        if (accounts.Length == 0)
        {
            throw new AccountNotClearException();
        }

        var found = new List<FoundModel>();
        var more = false;
        foreach (var account in accounts)
        {
            var search = new ModelSearch
            {
                Query = query,
                IncludeArchived = includeArchived,
                PageSize = most,
            };
            var page = await open(account.Reference.Id).SearchModelsAsync(search, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Models.Select(model => new FoundModel(account.Reference, model)));
            more |= page.NextOffset is not null;
        }

        return new FoundModels(found, more);
    }

    /// <summary>What custom APIs show of these models.</summary>
    public IReadOnlyList<ModelSuggestion> Show(IReadOnlyList<FoundModel> models)
    {
        var taken = Taken(models);
        return models
            .Select(found => new ModelSuggestion
            {
                ModelId = found.Model.Id.Value,
                Name = Told(found.Model, "name"),
                Address = OneLine(found.Model),
                State = found.Model.State.ValueOr(null),
                Visibility = found.Model.AccessVisibility.ValueOr(null),
                AccountId = found.Account.Id.ToString("D"),
                LinkedTo = taken.TryGetValue(found.Model.Id.Value, out var property) ? property : null,
            })
            .ToArray();
    }

    private Dictionary<string, string> Taken(IReadOnlyList<FoundModel> models)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ofAccount in models.GroupBy(found => found.Account))
        {
            var mirrors = ModelMirror.Find(
                system,
                ofAccount.Key,
                ofAccount.Select(found => found.Model.Id.Value).ToArray(),
                [ModelTable.MatterportId.Name]
            );
            var byKey = mirrors.Values.ToDictionary(
                mirror => ModelLinks.OwnerKey(mirror.Reference),
                mirror => mirror.Get(ModelTable.MatterportId)!
            );
            if (byKey.Count == 0)
            {
                continue;
            }

            var links = system
                .Query(
                    new RowQuery(ModelLinkTable.Table, [ModelLinkTable.OwnerKey.Name, ModelLinkTable.RecordKey.Name])
                    {
                        Where = [RowCondition.In(ModelLinkTable.OwnerKey, byKey.Keys)],
                    }
                )
                .Rows;
            foreach (var link in links)
            {
                taken[byKey[link.Get(ModelLinkTable.OwnerKey)!]] =
                    ModelLinks.NameFor(caller, link) ?? language.Say(Phrase.Of("link.another-property"));
            }
        }

        return taken;
    }

    private static string? OneLine(Model model) =>
        model.OneLineAddress.ValueOr(null)
        ?? string.Join(", ", AddressInShort.Select(part => Told(model, part)).Where(part => !string.IsNullOrEmpty(part)));

    private static string? Told(Model model, string field) => ModelFields.Set[field].Read(model).ValueOr(null);
}

/// <summary>A model that a search found, and the account that it is in.</summary>
public sealed record FoundModel(RowReference Account, Model Model);

/// <summary>What a search found.</summary>
public sealed record FoundModels(IReadOnlyList<FoundModel> Models, bool More);
