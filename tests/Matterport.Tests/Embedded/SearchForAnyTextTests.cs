using CsCheck;
using MatterportForDataverse.Matterport.Search;

namespace MatterportForDataverse.Matterport.Tests.Embedded;

public sealed class SearchForAnyTextTests
{
    private static readonly string[] Attacks = ["a\" OR *", "*", "\\", "\\\"", "NOT x", "[* TO *]", "a AND b", "\" OR internalId:\"CRM"];

    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.String[Gen.Char["+-=&|><!(){}[]^\"~*?:\\/ abAND"], 1, 12],
        Gen.String[Gen.Char[' ', '\uD7FF'], 1, 12],
        Gen.Int[0, Attacks.Length - 1].Select(index => Attacks[index])
    );

    private readonly EmbeddedMatterport _matterport = new(models: 10);

    [Fact]
    public void A_search_for_any_text_finds_only_what_holds_it() =>
        Nasty.Sample(
            text =>
            {
                if (text.Any(char.IsControl) || text.Replace("<", "").Replace(">", "").Trim().Length == 0)
                    return;
                var holder = _matterport.World.Models.First(model => model is { State: "active", Demo: false }).Id;
                _matterport.World.Edit(holder, model => model with { InternalId = text });
                var page = _matterport
                    .Client.SearchModelsAsync(new ModelSearch { Query = SearchQuery.Field("internalId", text) }, default)
                    .GetAwaiter()
                    .GetResult();
                Assert.All(page.Models, model => Assert.Equal(holder, model.Id.Value));
                if (!text.Any(character => character is '<' or '>' || char.IsWhiteSpace(character)))
                    Assert.NotEmpty(page.Models);
            },
            iter: 300,
            threads: 1
        );
}
