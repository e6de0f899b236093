using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Places;
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
    public void One_free_model_at_the_property_s_address_is_clear()
    {
        var model = Add("Loft");
        var response = Suggest(_property);
        var suggestion = Assert.Single(Read(response));
        Assert.Equal((SuggestModels.Clear, model, true), (response.Verdict, response.ModelId, response.Complete));
        Assert.Equal((model, response.Score, "clear"), (suggestion.ModelId, suggestion.Score, suggestion.Answer));
        Assert.InRange(response.Score, 1, 100);
        Assert.Contains("Same street", suggestion.Reasons);
        Assert.Empty(suggestion.Doubts);
        Assert.Equal(Some.Account.Id.ToString("D"), suggestion.AccountId);
    }

    [Fact]
    public void Between_two_that_fit_alike_a_person_chooses()
    {
        Add("Loft");
        Add("Cellar");
        var response = Suggest(_property);
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.Equal(
            ["Another model may be the right one: Cellar", "Another model may be the right one: Loft"],
            Read(response).SelectMany(one => one.Doubts).Order()
        );
    }

    [Fact]
    public async Task A_model_that_fits_but_is_taken_is_not_clear_and_who_has_it_is_told_only_to_those_who_may_see_it()
    {
        var house = _world.Property("House");
        await _world.LinkAsync(house, Add("Loft"));
        var response = Suggest(_property);
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.Equal("House", Assert.Single(Read(response)).LinkedTo);
        var stranger = new RestrictedRows(_world.Sides.People) { HiddenRows = [house] };
        Assert.Equal("another property", Assert.Single(Read(Suggest(_property, stranger))).LinkedTo);
    }

    [Fact]
    public void The_flat_beside_it_is_shown_with_what_rules_it_out_and_is_not_the_answer()
    {
        var property = Property("Flat 11", "Flat 11, Gränden 7");
        Add("Loft", Address with { StreetAddressLines = ["Flat 12, Gränden 7"] });
        var response = Suggest(property);
        var beside = Assert.Single(Read(response));
        Assert.Equal((SuggestModels.None, "", "no"), (response.Verdict, response.ModelId, beside.Answer));
        Assert.Equal("Same building, different unit: 12 instead of 11", beside.Doubts[0]);
    }

    [Fact]
    public void Where_nothing_fits_nothing_is_suggested()
    {
        Add("Loft", Address with { StreetAddressLines = ["Torget 1"], CountryCode = "DK", Locality = "Odense", PostalCode = null });
        AssertNone(Suggest(_property));
    }

    [Fact]
    public void The_best_comes_first_and_of_equals_the_order_is_always_the_same()
    {
        var worse = Add("Loft", Address with { StreetAddressLines = ["Gränden 7-9"] });
        var better = new[] { Add("Loft"), Add("Loft") }.Order(StringComparer.Ordinal);
        var suggestions = Read(Suggest(_property));
        Assert.Equal([.. better, worse], suggestions.Select(suggestion => suggestion.ModelId));
        Assert.Equal(suggestions.Select(one => one.Score).OrderDescending(), suggestions.Select(one => one.Score));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(null, 5)]
    [InlineData(51, 50)]
    public void At_most_as_many_are_suggested_as_are_asked_for_and_never_more_than_50(int? top, int expected)
    {
        Add([.. Enumerable.Range(0, 55).Select(number => $"Loft {number}")]);
        Assert.Equal(expected, Read(Suggest(_property, top: top)).Length);
    }

    [Fact]
    public void Archived_models_are_suggested_and_never_clear()
    {
        var model = Add("Loft", archived: true);
        var response = Suggest(_property);
        var suggestion = Assert.Single(Read(response));
        Assert.Equal(("inactive", model, SuggestModels.Ambiguous), (suggestion.State, suggestion.ModelId, response.Verdict));
        Assert.Equal(["Archived in Matterport"], suggestion.Doubts);
    }

    [Theory]
    [InlineData("Gränden 7\n\" OR *")]
    [InlineData("<Gränden> \\\" 7) OR (*")]
    [InlineData("100 % [Loft]_")]
    public void What_people_wrote_hinders_nothing(string name) =>
        AssertNone(Suggest(_world.Sides.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, name))));

    [Fact]
    public void A_name_that_is_longer_than_a_key_hinders_nothing()
    {
        var model = Add("Loft");
        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = _property }.Set(PropertyTable.Name, new string('x', 400)));
        Assert.Equal(model, Suggest(_property).ModelId);
    }

    [Fact]
    public void A_property_that_is_not_there_or_not_to_be_seen_gets_no_suggestions()
    {
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [PropertyTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Suggest(Guid.NewGuid()));
        Assert.Throws<RowNotFoundException>(() => Suggest(_property, stranger));
    }

    [Fact]
    public void A_model_that_the_caller_may_not_see_is_not_suggested()
    {
        Add("Loft");
        AssertNone(Suggest(_property, new RestrictedRows(_world.Sides.People) { Hidden = [ModelTable.Table] }));
    }

    [Fact]
    public void Without_an_account_there_is_nothing_to_suggest_from()
    {
        _world.Sides.Stored.Delete(Some.Account);
        Assert.Throws<AccountNotClearException>(() => Suggest(_property));
    }

    [Fact]
    public void Before_everything_was_read_once_nothing_is_clear_and_the_answer_says_so()
    {
        Add("Loft");
        _world.Sides.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.Set(AccountTable.LastFullOn, null));
        var response = Suggest(_property);
        Assert.Equal((SuggestModels.Ambiguous, "", false), (response.Verdict, response.ModelId, response.Complete));
        Assert.Equal(["Not all models have been read from Matterport yet"], Assert.Single(Read(response)).Doubts);
    }

    [Fact]
    public void Another_property_at_the_address_makes_it_a_question_even_if_the_caller_may_not_see_it()
    {
        Add("Loft");
        var other = Property("The other");
        var response = Suggest(_property, new RestrictedRows(_world.Sides.People) { HiddenRows = [other] });
        Assert.Equal((SuggestModels.Ambiguous, ""), (response.Verdict, response.ModelId));
        Assert.Equal(["Another property has the same address"], Assert.Single(Read(response)).Doubts);
    }

    [Fact]
    public async Task What_a_link_has_copied_does_not_prove_it()
    {
        var model = Add("Loft");
        var house = _world.Property("House");
        var link = await _world.LinkAsync(house, model);
        Assert.Equal("Gränden 7", _world.Row(house).Get(PropertyTable.AddressLine1));
        Assert.NotEqual(SuggestModels.Clear, Suggest(house).Verdict);
        _world.Unlink(link.LinkId);
        Assert.Equal("Gränden 7", _world.Row(house).Get(PropertyTable.AddressLine1));
        AssertNone(Suggest(house));
    }

    [Fact]
    public void The_current_model_comes_first_whatever_speaks_against_it_and_no_further_query_looks_for_it()
    {
        var elsewhere = Add(
            "Loft",
            Address with
            {
                StreetAddressLines = ["Torget 1"],
                Locality = "Odense",
                PostalCode = null,
                CountryCode = "DK",
            }
        );
        var free = Add("Cellar");
        Assert.Equal([free], Read(Suggest(_property)).Select(one => one.ModelId));
        var before = QueriesOf(() => Suggest(_property));
        Lead(elsewhere, _property);
        var response = default(SuggestModelsMessage.Response);
        var queries = QueriesOf(() => response = Suggest(_property));
        var suggestions = Read(response!);
        Assert.Equal([(elsewhere, "no"), (free, "clear")], suggestions.Select(one => (one.ModelId, one.Answer)));
        Assert.Equal((free, suggestions[1].Score), (response!.ModelId, response.Score));
        Assert.Equal(before + 1, queries); // The name of the property that has it.
    }

    [Fact]
    public void The_key_that_linking_wrote_does_not_prove_the_current_model()
    {
        var model = Add("Loft", new PostalAddress { CountryCode = "SE" });
        Lead(model, _property);
        var current = Assert.Single(Read(Suggest(_property)));
        Assert.Equal((model, "no"), (current.ModelId, current.Answer));
        Assert.Empty(current.Reasons);
    }

    [Fact]
    public void How_far_apart_they_are_is_said_first()
    {
        _world.Sides.World.AddModel("Loft", Address with { Locality = "Lund", PostalCode = "223 50" }, new GeoPoint(55.7, 13.2));
        _world.Sides.Sync(full: true);
        _world.Sides.People.Update(
            new Row(PropertyTable.Table) { Id = _property }
                .Set(PropertyTable.Latitude, 55.6m)
                .Set(PropertyTable.Longitude, 13.0m)
        );
        var doubts = Assert.Single(Read(Suggest(_property))).Doubts;
        Assert.True(doubts.Length > 1);
        Assert.Matches("^[0-9.]+ km apart$", doubts[0]);
    }

    [Fact]
    public async Task What_somebody_typed_before_the_link_is_theirs()
    {
        var model = Add("Loft");
        var link = await _world.LinkAsync(_property, model);
        var linked = Assert.Single(Read(Suggest(_property)));
        Assert.Contains("Same street", linked.Reasons);
        _world.Unlink(link.LinkId);
        Assert.Contains("Same street", Assert.Single(Read(Suggest(_property))).Reasons);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_is_not_proved_by_what_it_copied_into_the_model()
    {
        var model = Add("Nothing known", new PostalAddress());
        var link = await _world.LinkAsync(_property, model);
        _world.Sides.Sync();
        Assert.Equal("Gränden 7", _world.Sides.Ours(model, "address.line1"));
        Assert.NotEqual("clear", Assert.Single(Read(Suggest(_property))).Answer);
        _world.Unlink(link.LinkId);
        _world.Sides.Sync();

        var response = Suggest(_property);

        Assert.Equal("Gränden 7", _world.Sides.Ours(model, "address.line1"));
        Assert.Equal(SuggestModels.Ambiguous, response.Verdict);
        Assert.Equal(["Was linked to this property before"], Assert.Single(Read(response)).Doubts);
    }

    [Fact]
    public void Where_more_properties_are_in_such_streets_than_can_be_compared_a_person_chooses()
    {
        Add("Loft");
        for (var number = 0; number < 51; number++)
        {
            _world.Sides.People.Create(
                new Row(PropertyTable.Table).Set(PropertyTable.AddressLine1, "Gränden 7").Set(PropertyTable.Locality, $"Town{number}")
            );
        }

        Assert.Equal(["More properties have this street and number than can be compared"], Assert.Single(Read(Suggest(_property))).Doubts);
    }

    [Fact]
    public void Suggesting_writes_nothing_asks_Matterport_nothing_and_says_the_same_again()
    {
        Add("Loft");
        var (writes, requests) = (_world.Sides.People.Writes, _world.Sides.Api.Counters.Snapshot.Requests);
        var (first, again) = (Suggest(_property), Suggest(_property));
        Assert.Equal(first.Suggestions, again.Suggestions);
        Assert.Equal((writes, requests), (_world.Sides.People.Writes, _world.Sides.Api.Counters.Snapshot.Requests));
    }

    [Fact]
    public void While_models_that_were_listed_wait_to_be_read_nothing_is_clear()
    {
        Add("Loft");
        _world.Sides.People.Create(new Row(WorkTable.Table).Set(WorkTable.Kind, WorkKind.Read).Set(WorkTable.StateCode, RowState.Active));
        var response = Suggest(_property);
        Assert.Equal((SuggestModels.Ambiguous, false), (response.Verdict, response.Complete));
    }

    [Fact]
    public void A_model_and_a_property_without_keys_are_rivals_all_the_same()
    {
        Add("Loft");
        var twin = Add("Twin");
        Unkeyed(ModelTable.Table, _world.Sides.MirrorOf(twin).Id);
        Assert.Equal(2, Read(Suggest(_property)).Length);
        Assert.Equal(SuggestModels.Ambiguous, Suggest(_property).Verdict);

        _world.Sides.Stored.Delete(_world.Sides.MirrorOf(twin).Reference);
        Assert.Equal(SuggestModels.Clear, Suggest(_property).Verdict);
        Unkeyed(PropertyTable.Table, Property("Other"));
        Assert.Equal(["Another property has the same address"], Assert.Single(Read(Suggest(_property))).Doubts);

        _world.Sides.Sync(full: true);
        Assert.All(_world.Sides.Stored.All(PropertyTable.Table), row => Assert.Empty(PlaceKeyColumns.Changes(row)));
    }

    [Fact]
    public void The_listing_of_several_properties_proves_none_of_them()
    {
        var model = Add("Block", new PostalAddress { Locality = "Malmö" });
        _world.Sides.People.Update(new Row(ModelTable.Table) { Id = _world.Sides.MirrorOf(model).Id }.Set(ModelTable.ListingId, "DEV-7"));
        var flats = new[] { "Flat 1", "Flat 2" }.Select(flat => Property(flat, flat + ", Torget 1")).ToArray();
        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = flats[0] }.Set(PropertyTable.ListingId, "DEV-7"));
        Assert.Equal(model, Suggest(flats[0]).ModelId);
        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = flats[1] }.Set(PropertyTable.ListingId, "DEV-7"));
        Assert.Equal(SuggestModels.Ambiguous, Suggest(flats[0]).Verdict);
    }

    [Theory]
    [InlineData("12-14 Gränden", "14 Gränden")]
    [InlineData("14 Gränden", "12-14 Gränden")]
    [InlineData("12-16 Gränden", "14 Gränden")]
    public void A_number_at_the_end_of_a_range_or_within_that_of_the_property_is_found(string property, string model)
    {
        var id = Add("Loft", Address with { StreetAddressLines = [model] });
        Assert.Equal((id, "ask"), Read(Suggest(Property("Range", property))).Select(one => (one.ModelId, one.Answer)).Single());
    }

    private void Unkeyed(string table, Guid id)
    {
        var row = new Row(table) { Id = id };
        foreach (var column in table == ModelTable.Table ? PlaceKeyColumns.OfModel : PlaceKeyColumns.OfProperty)
        {
            row.SetRaw(column, null);
        }

        _world.Sides.Stored.Update(row);
    }

    [Fact]
    public async Task It_takes_at_most_seven_queries()
    {
        await _world.LinkAsync(_world.Property("House"), Add("Loft"));
        Add("Loft");
        var counts = new[] { _property, Property("Elsewhere", "Torget 1") }.Select(property => QueriesOf(() => Suggest(property)));
        Assert.All(counts.ToArray(), count => Assert.InRange(count, 4, 7));
    }

    private int QueriesOf(Action act)
    {
        var before = _world.Sides.People.Requests;
        act();
        return _world.Sides.People.Requests - before;
    }

    private static void AssertNone(SuggestModelsMessage.Response response)
    {
        Assert.Equal((SuggestModels.None, "", 0m), (response.Verdict, response.ModelId, response.Score));
        Assert.Empty(Read(response));
    }

    // As a link and a sync leave a model of which neither copied anything.
    private void Lead(string model, Guid property)
    {
        var row = _world.Sides.Stored.All(ModelTable.Table).Single(row => row.Get(ModelTable.MatterportId) == model);
        var key = $"dv-{property:N}";
        _world.Sides.Stored.Update(
            new Row(ModelTable.Table) { Id = row.Id }
                .Set(ModelTable.LinkKey, key)
                .Set(ModelTable.InternalId, key)
        );
    }

    // Added there, and read from there.
    private string Add(string name, PostalAddress? address = null, bool archived = false)
    {
        var model = _world.Sides.World.AddModel(name, address ?? Address);
        if (archived)
        {
            _world.Sides.World.Archive(model.Id);
        }

        _world.Sides.Sync(full: true);
        return model.Id;
    }

    private void Add(string[] names)
    {
        foreach (var name in names)
        {
            _world.Sides.World.AddModel(name, Address);
        }

        _world.Sides.Sync(full: true);
    }

    private Guid Property(string name, string? street = null) =>
        _world.Sides.People.Create(
            new Row(PropertyTable.Table)
                .Set(PropertyTable.Name, name)
                .Set(PropertyTable.AddressLine1, street ?? Address.StreetAddressLines[0])
                .Set(PropertyTable.Locality, Address.Locality)
                .Set(PropertyTable.PostalCode, Address.PostalCode)
                .Set(PropertyTable.CountryCode, Address.CountryCode)
        );

    [Fact]
    public void A_site_visit_is_suggested_what_its_property_is()
    {
        Add("Loft");
        var visit = _world.Sides.People.Create(
            new Row(SiteVisitTable.Table).Set(SiteVisitTable.PropertyId, new RowReference(PropertyTable.Table, _property))
        );
        var (ofProperty, ofVisit) = (Suggest(_property), Suggest(visit, table: SiteVisitTable.Table));
        Assert.Equal((SuggestModels.Clear, ofProperty.Suggestions), (ofVisit.Verdict, ofVisit.Suggestions));
    }

    [Fact]
    public void A_site_visit_without_a_property_is_suggested_nothing()
    {
        var visit = _world.Sides.People.Create(new Row(SiteVisitTable.Table).Set(SiteVisitTable.Name, "First look"));
        Assert.Equal(SuggestModels.None, Suggest(visit, table: SiteVisitTable.Table).Verdict);
    }

    [Fact]
    public void Rows_of_other_tables_are_refused() =>
        Assert.Throws<TableNotLinkableException>(() => Suggest(Guid.NewGuid(), table: "account"));

    private static ModelSuggestion[] Read(SuggestModelsMessage.Response response) => Json.Read<ModelSuggestion[]>(response.Suggestions!);

    private SuggestModelsMessage.Response Suggest(Guid record, IRows? caller = null, int? top = null, string table = PropertyTable.Table) =>
        new SuggestModels(caller ?? _world.Sides.People, _world.Sides.People, Languages.Shipped.English).Handle(
            new SuggestModelsMessage.Request
            {
                TableName = table,
                RowId = record,
                Top = top,
            }
        );
}
