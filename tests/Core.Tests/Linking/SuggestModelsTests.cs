using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class SuggestModelsTests
{
    private static readonly PostalAddress Address = new()
    {
        StreetAddressLines = ["Gränden 7"],
        Locality = "Malmö",
        PostalCode = "211 22",
        CountryCode = "SE",
    };

    private readonly LinkingWorld _world = new();
    private readonly Guid _property;

    public SuggestModelsTests() => _property = Property("Gränden 7");

    [Fact]
    public async Task One_free_model_at_the_property_s_address_is_clear()
    {
        var model = Add("Loft");
        var response = await SuggestAsync(_property);
        var suggestion = Assert.Single(Read(response));
        Assert.Equal((SuggestModels.Clear, model.Id), (response.Verdict, response.ModelId));
        Assert.Equal((model.Id, response.Score), (suggestion.ModelId, suggestion.Score));
        Assert.InRange(response.Score, 60, 100);
        Assert.Contains("Same street and number", suggestion.Reasons);
        Assert.Equal(Some.Account.Id.ToString("D"), suggestion.AccountId);
    }

    [Fact]
    public async Task Between_two_that_fit_alike_a_person_chooses()
    {
        Add("Loft");
        Add("Cellar");
        var response = await SuggestAsync(_property);
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.Equal(2, Read(response).Length);
    }

    [Fact]
    public async Task A_model_that_fits_but_is_taken_is_not_clear_and_who_has_it_is_told_only_to_those_who_may_see_it()
    {
        var house = _world.Property("House");
        await _world.LinkAsync(house, Add("Loft").Id);
        var response = await SuggestAsync(_property);
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.Equal("House", Assert.Single(Read(response)).LinkedTo);
        var stranger = new RestrictedRows(_world.Sides.People) { HiddenRows = [house] };
        Assert.Equal("another property", Assert.Single(Read(await SuggestAsync(_property, stranger))).LinkedTo);
    }

    [Fact]
    public async Task A_model_that_only_half_fits_is_not_clear()
    {
        _world.Sides.World.AddModel("Loft", Address with { StreetAddressLines = ["Gränden 7 B"], PostalCode = null });
        var response = await SuggestAsync(_property);
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.InRange(response.Score, 35, 59.9m);
    }

    [Fact]
    public async Task Where_nothing_fits_nothing_is_suggested()
    {
        _world.Sides.World.AddModel("Loft", Address with { CountryCode = "DK", Locality = "Odense", PostalCode = null });
        AssertNone(await SuggestAsync(_property));
    }

    [Fact]
    public async Task Of_a_property_of_which_nothing_is_known_Matterport_is_not_asked()
    {
        var blank = _world.Sides.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, " <> "));
        var asked = _world.Sides.Api.Counters.Snapshot.Requests;
        AssertNone(await SuggestAsync(blank));
        Assert.Equal(asked, _world.Sides.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public async Task The_best_comes_first_and_of_equals_the_order_is_always_the_same()
    {
        var worse = _world.Sides.World.AddModel("Loft", Address with { PostalCode = null });
        var better = new[] { Add("Loft").Id, Add("Loft").Id }.Order(StringComparer.Ordinal);
        var suggestions = Read(await SuggestAsync(_property));
        Assert.Equal([.. better, worse.Id], suggestions.Select(suggestion => suggestion.ModelId));
        Assert.Equal(suggestions.Select(one => one.Score).OrderDescending(), suggestions.Select(one => one.Score));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(null, 5)]
    [InlineData(51, 50)]
    public async Task At_most_as_many_are_suggested_as_are_asked_for_and_never_more_than_50(int? top, int expected)
    {
        for (var number = 0; number < 55; number++)
        {
            Add($"Loft {number}");
        }

        Assert.Equal(expected, Read(await SuggestAsync(_property, top: top)).Length);
    }

    [Fact]
    public async Task Archived_models_are_suggested_too()
    {
        var model = Add("Loft");
        _world.Sides.World.Archive(model.Id);
        Assert.Equal(("inactive", model.Id), (Assert.Single(Read(await SuggestAsync(_property))).State, model.Id));
    }

    [Theory]
    [InlineData("Gränden 7\n\" OR *")]
    [InlineData("<Gränden> \\\" 7) OR (*")]
    public async Task What_people_wrote_is_never_part_of_the_query_s_syntax(string name) =>
        AssertNone(await SuggestAsync(_world.Sides.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, name))));

    [Fact]
    public async Task A_name_that_is_longer_than_can_be_searched_for_is_cut_and_hinders_nothing()
    {
        var model = Add("Loft");
        Assert.Equal(model.Id, (await SuggestAsync(Property(new string('x', 400)))).ModelId);
    }

    [Fact]
    public async Task A_property_that_is_not_there_or_not_to_be_seen_gets_no_suggestions()
    {
        var asked = _world.Sides.Api.Counters.Snapshot.Requests;
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [PropertyTable.Table] };
        await Assert.ThrowsAsync<RowNotFoundException>(() => SuggestAsync(Guid.NewGuid()));
        await Assert.ThrowsAsync<RowNotFoundException>(() => SuggestAsync(_property, stranger));
        Assert.Equal(asked, _world.Sides.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public async Task Without_an_account_there_is_nothing_to_suggest_from()
    {
        _world.Sides.Stored.Delete(Some.Account);
        await Assert.ThrowsAsync<AccountNotClearException>(() => SuggestAsync(_property));
    }

    [Fact]
    public async Task Suggesting_writes_nothing_on_either_side_and_says_the_same_again()
    {
        Add("Loft");
        var writes = _world.Sides.People.Writes;
        var (first, again) = (await SuggestAsync(_property), await SuggestAsync(_property));
        Assert.Equal(first.Suggestions, again.Suggestions);
        Assert.Equal((writes, 0L), (_world.Sides.People.Writes, _world.Sides.Api.Counters.Snapshot.Mutations));
    }

    private static void AssertNone(SuggestModelsMessage.Response response)
    {
        Assert.Equal((SuggestModels.None, "", 0m), (response.Verdict, response.ModelId, response.Score));
        Assert.Empty(Read(response));
    }

    private MatterportModel Add(string name) => _world.Sides.World.AddModel(name, Address);

    private Guid Property(string name) =>
        _world.Sides.People.Create(
            new Row(PropertyTable.Table)
                .Set(PropertyTable.Name, name)
                .Set(PropertyTable.AddressLine1, Address.StreetAddressLines[0])
                .Set(PropertyTable.Locality, Address.Locality)
                .Set(PropertyTable.PostalCode, Address.PostalCode)
                .Set(PropertyTable.CountryCode, Address.CountryCode)
        );

    [Fact]
    public async Task A_site_visit_is_suggested_what_its_property_is()
    {
        var property = _world.Sides.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, "A house that nobody scanned"));
        var visit = _world.Sides.People.Create(
            new Row(SiteVisitTable.Table).Set(SiteVisitTable.PropertyId, new RowReference(PropertyTable.Table, property))
        );
        var (ofProperty, ofVisit) = (await SuggestAsync(property), await SuggestAsync(visit, table: SiteVisitTable.Table));
        Assert.Equal((ofProperty.Verdict, ofProperty.Suggestions), (ofVisit.Verdict, ofVisit.Suggestions));
    }

    [Fact]
    public async Task A_site_visit_without_a_property_is_suggested_nothing()
    {
        var visit = _world.Sides.People.Create(new Row(SiteVisitTable.Table).Set(SiteVisitTable.Name, "First look"));
        Assert.Equal(SuggestModels.None, (await SuggestAsync(visit, table: SiteVisitTable.Table)).Verdict);
    }

    [Fact]
    public async Task Rows_of_other_tables_are_refused() =>
        await Assert.ThrowsAsync<TableNotLinkableException>(() => SuggestAsync(Guid.NewGuid(), table: "account"));

    private static ModelSuggestion[] Read(SuggestModelsMessage.Response response) => Json.Read<ModelSuggestion[]>(response.Suggestions!);

    private Task<SuggestModelsMessage.Response> SuggestAsync(
        Guid property,
        IRows? caller = null,
        int? top = null,
        string table = PropertyTable.Table
    ) =>
        new SuggestModels(caller ?? _world.Sides.People, _world.Sides.People, _world.Sides.Open, Languages.Shipped.English).HandleAsync(
            new SuggestModelsMessage.Request
            {
                TableName = table,
                RowId = property,
                Top = top,
            },
            default
        );
}
