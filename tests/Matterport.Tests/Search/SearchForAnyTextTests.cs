using CsCheck;
using MatterportForDataverse.Matterport.Search;

namespace MatterportForDataverse.Matterport.Tests.Search;

public sealed class SearchForAnyTextTests
{
    private static readonly string[] Attacks = ["a\" OR *", "*", "\\", "\\\"", "NOT x", "[* TO *]", "a AND b", "\" OR internalId:\"CRM"];

    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.String[Gen.Char["+-=&|><!(){}[]^\"~*?:\\/ abAND"], 1, 12],
        Gen.String[Gen.Char[' ', '\uD7FF'], 1, 12],
        Gen.Int[0, Attacks.Length - 1].Select(index => Attacks[index])
    );

    private readonly EmbeddedClient _matterport = new(models: 10);

    [Fact]
    public Task A_search_for_any_text_finds_only_what_holds_it() =>
        Nasty.SampleAsync(
            async text =>
            {
                if (text.Any(char.IsControl) || text.Replace("<", "").Replace(">", "").Trim().Length == 0)
                {
                    return;
                }

                var holder = _matterport.Account.Models.First(model => model is { State: "active", Demo: false }).Id;
                _matterport.Account.Edit(holder, model => model with { InternalId = text });
                var search = new ModelSearch { Query = SearchQuery.Field("internalId", text) };
                var page = await _matterport.Client.SearchModelsAsync(search, default);
                Assert.All(page.Models, model => Assert.Equal(holder, model.Id.Value));
                if (!text.Any(character => character is '<' or '>' || char.IsWhiteSpace(character)))
                {
                    Assert.NotEmpty(page.Models);
                }
            },
            iter: 300,
            threads: 1
        );
}
