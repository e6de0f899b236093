using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class SearchModelsTests
{
    private readonly LinkingWorld _world = new(models: 30);

    [Theory]
    [InlineData("Loft Gränden")]
    [InlineData("gränden  LOFT")]
    [InlineData("Gränden Malmö - loft,")]
    [InlineData("sea GRAND malm 7")]
    [InlineData("granden malmoe")]
    public async Task A_model_is_found_by_words_of_its_name_and_address_in_any_order(string text)
    {
        var added = Add("Loft by the sea", "Gränden 7", "Malmö");
        var found = Assert.Single(await FoundAsync(text));
        Assert.Equal((added.Id, "Loft by the sea", "active", "public"), (found.ModelId, found.Name, found.State, found.Visibility));
        Assert.Equal("Gränden 7, Malmö", found.Address);
        Assert.Equal((Some.Account.Id.ToString("D"), 0m), (found.AccountId, found.Score));
        Assert.Empty(found.Reasons);
    }

    [Fact]
    public async Task A_model_is_found_by_its_id() =>
        Assert.Equal([_world.Ids[0]], (await FoundAsync($" {_world.Ids[0]} ")).Select(model => model.ModelId));

    [Fact]
    public async Task The_mirror_is_asked_once_for_an_id_that_it_knows()
    {
        var before = _world.Sides.People.Requests;
        await FoundAsync(_world.Ids[0]);
        Assert.Equal(3, _world.Sides.People.Requests - before); // The accounts, the model, and the work that is left.
    }

    [Theory]
    [InlineData("7", 1)]
    [InlineData("70", 0)]
    [InlineData("D04X215", 1)]
    [InlineData("d04 x215", 1)]
    public async Task A_number_is_found_whole_and_a_postal_code_with_its_space_or_without(string text, int expected)
    {
        _world.Sides.World.AddModel(
            "Loft",
            new PostalAddress
            {
                StreetAddressLines = ["7 Gränden"],
                Locality = "Dublin",
                PostalCode = "D04 X215",
            }
        );
        _world.Sides.Sync(full: true);
        Assert.Equal(expected, (await FoundAsync("loft " + text)).Length);
    }

    [Fact]
    public async Task A_model_that_the_mirror_does_not_know_is_found_by_its_id_and_one_that_the_caller_may_not_see_is_not()
    {
        var added = _world.Sides.World.AddModel("Unread", new PostalAddress { Locality = "Malmö" }).Id;
        Assert.Equal((added, "Unread"), (await FoundAsync(added)).Select(model => (model.ModelId, model.Name!)).Single());
        Assert.Empty(await FoundAsync("Unread"));
        _world.Sides.Sync(full: true);
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [ModelTable.Table] };
        Assert.Empty(Read(await SearchAsync(added, caller: stranger)));
    }

    [Theory]
    [InlineData("https://my.matterport.com/show/?m={0}")]
    [InlineData("https://my.matterport.com/models/{0}")]
    public async Task A_model_is_found_by_a_link_to_it(string link) =>
        Assert.Equal(
            [_world.Ids[0]],
            (await FoundAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, link, _world.Ids[0]))).Select(Id)
        );

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_word_every_model_is_found(string text) =>
        Assert.Equal(_world.Ids.Order(), (await FoundAsync(text, top: 200)).Where(model => model.State == "active").Select(Id).Order());

    [Fact]
    public async Task Signs_alone_find_nothing() => Assert.Empty(await FoundAsync("- /"));

    [Fact]
    public async Task Words_that_look_like_an_id_are_looked_for_as_words_before_Matterport_is_asked()
    {
        var added = Add("Hauptgasse5", "Gränden 7", "Malmö");
        var asked = _world.Sides.Api.Counters.Snapshot.Requests;
        Assert.Equal([added.Id], (await FoundAsync("Hauptgasse5")).Select(Id));
        Assert.Equal(asked, _world.Sides.Api.Counters.Snapshot.Requests);
    }

    [Theory]
    [InlineData("xq%")]
    [InlineData("x_qzx")]
    [InlineData("[a-z]xq")]
    public async Task What_people_type_is_never_a_wildcard(string text)
    {
        Add("Loft", "Gränden 7", "Malmö");
        Assert.Empty(await FoundAsync("loft " + text));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public async Task A_text_has_at_most_256_characters(int length, bool accepted)
    {
        var text = new string('x', length);
        if (accepted)
        {
            Assert.Empty(await FoundAsync(text));
        }
        else
        {
            await RefusedAsync(text);
        }
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\ttwo")]
    [InlineData("one\0")]
    public async Task A_text_is_one_line(string text) => await RefusedAsync(text);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(null, 20)]
    [InlineData(201, 200)]
    public async Task At_most_as_many_models_come_as_are_asked_for_and_never_more_than_200(int? top, int expected)
    {
        var many = new LinkingWorld(models: 240);
        var response = await SearchAsync("", world: many, top: top);
        Assert.Equal((expected, true), (response.Count, response.More));
        Assert.Equal(expected, Read(response).Length);
    }

    [Fact]
    public async Task Where_all_have_come_there_are_no_more() => Assert.False((await SearchAsync("", top: 200)).More);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Archived_models_come_only_when_asked_for(bool? includeArchived, int expected)
    {
        Add("Forgotten pavilion", "Gränden 7", "Malmö", archived: true);
        Assert.Equal(expected, (await SearchAsync("Forgotten pavilion", includeArchived: includeArchived)).Count);
    }

    [Fact]
    public async Task Who_has_a_model_is_told_by_name_only_to_those_who_may_see_it()
    {
        await _world.LinkAsync(_world.Property("House"), _world.Ids[0]);
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [PropertyTable.Table] };
        Assert.Equal("House", Assert.Single(await FoundAsync(_world.Ids[0])).LinkedTo);
        Assert.Equal("another property", Assert.Single(Read(await SearchAsync(_world.Ids[0], caller: stranger))).LinkedTo);
        Assert.Null(Assert.Single(await FoundAsync(_world.Ids[1])).LinkedTo);
    }

    [Fact]
    public async Task What_is_found_is_judged_against_a_property_or_that_of_a_visit_the_best_first()
    {
        Add("Loft one", "Gränden 7", "Malmö");
        Add("Loft two", "Gränden 9", "Malmö");
        var property = Property("Gränden 7", "Malmö");
        var visit = _world.Sides.People.Create(new Row(SiteVisitTable.Table).Set(SiteVisitTable.PropertyId, property));
        var found = Read(await SearchAsync("gränden", record: property));
        Assert.Equal([("Loft one", "ask"), ("Loft two", "no")], found.Select(one => (one.Name!, one.Answer)));
        Assert.Equal(["Same number: 7", "Same street", "Same town: Malmö"], found[0].Reasons.Order());
        Assert.Equal("Different number: 9 instead of 7", found[1].Doubts[0]);
        var ofVisit = await SearchAsync("gränden", record: new RowReference(SiteVisitTable.Table, visit));
        Assert.Equal(Json.Write(found), Json.Write(Read(ofVisit)));
    }

    [Fact]
    public async Task A_search_is_never_clear_since_it_does_not_know_every_rival()
    {
        var model = Add("Loft", "Gränden 7", "Malmö").Id;
        var property = Property("Gränden 7", "Malmö");
        var suggested = new SuggestModels(_world.Sides.People, _world.Sides.People, Languages.Shipped.English).Handle(
            new SuggestModelsMessage.Request { TableName = property.Table, RowId = property.Id }
        );
        Assert.Equal((SuggestModels.Clear, model), (suggested.Verdict, suggested.ModelId));
        var found = Assert.Single(Read(await SearchAsync("gränden", record: property)));
        Assert.Equal(("ask", "Not compared with every model"), (found.Answer, Assert.Single(found.Doubts)));
    }

    [Fact]
    public async Task A_model_that_only_Matterport_knows_is_judged_too()
    {
        var address = new PostalAddress { StreetAddressLines = ["Gränden 9"], Locality = "Malmö" };
        var unread = _world.Sides.World.AddModel("Unread", address).Id;
        var found = Assert.Single(Read(await SearchAsync(unread, record: Property("Gränden 7", "Malmö"))));
        Assert.Equal(("no", "Different number: 9 instead of 7"), (found.Answer, found.Doubts[0]));
    }

    [Fact]
    public async Task Without_a_record_or_for_a_visit_without_a_property_nothing_is_judged()
    {
        Add("Loft", "Gränden 7", "Malmö");
        var visit = _world.Sides.People.Create(new Row(SiteVisitTable.Table).Set(SiteVisitTable.Name, "First look"));
        var plain = Assert.Single(await FoundAsync("gränden"));
        var ofVisit = Assert.Single(Read(await SearchAsync("gränden", record: new RowReference(SiteVisitTable.Table, visit))));
        Assert.All(new[] { plain, ofVisit }, one => Assert.Equal(("", 0, 0), (one.Answer, one.Reasons.Length, one.Doubts.Length)));
    }

    [Fact]
    public async Task A_record_is_named_whole_can_be_linked_and_is_one_that_the_caller_may_see()
    {
        var property = Property("Gränden 7", "Malmö");
        var stranger = new RestrictedRows(_world.Sides.People) { HiddenRows = [property.Id] };
        await Assert.ThrowsAsync<RowNotFoundException>(() => SearchAsync("loft", caller: stranger, record: property));
        await Assert.ThrowsAsync<TableNotLinkableException>(() => SearchAsync("loft", record: new RowReference("account", property.Id)));
        await RefusedAsync(new() { Text = "loft", TableName = property.Table }, "RowId");
        await RefusedAsync(new() { Text = "loft", RowId = property.Id }, "TableName");
    }

    [Fact]
    public async Task Every_active_account_that_has_a_token_is_searched_or_the_one_that_is_named()
    {
        var second = Account("Second", "token");
        var without = Account("No token yet", null);
        Mirror(second, "Zeppelin");
        Mirror(without, "Zeppelin");
        Mirror(Some.Account.Id, "Zeppelin");
        Assert.Equal(
            new[] { Some.Account.Id, second }.Order(),
            (await FoundAsync("zeppelin")).Select(model => Guid.Parse(model.AccountId)).Order()
        );
        Assert.Equal(second.ToString("D"), Assert.Single(Read(await SearchAsync("zeppelin", account: second))).AccountId);
    }

    [Fact]
    public async Task Whether_every_account_was_read_whole_is_said()
    {
        Assert.True((await SearchAsync("")).Complete);
        Account("Second", "token");
        Assert.False((await SearchAsync("")).Complete);
    }

    [Fact]
    public async Task An_account_that_is_not_there_and_no_account_at_all_are_refused()
    {
        await Assert.ThrowsAsync<RowNotFoundException>(() => SearchAsync("", account: Guid.NewGuid()));
        _world.Sides.Stored.Delete(Some.Account);
        await Assert.ThrowsAsync<AccountNotClearException>(() => SearchAsync(""));
    }

    [Fact]
    public async Task Searching_writes_nothing_and_asks_Matterport_nothing()
    {
        var (writes, requests) = (_world.Sides.People.Writes, _world.Sides.Api.Counters.Snapshot.Requests);
        await FoundAsync("");
        await FoundAsync(_world.Ids[0]);
        Assert.Equal((writes, requests), (_world.Sides.People.Writes, _world.Sides.Api.Counters.Snapshot.Requests));
    }

    private async Task RefusedAsync(SearchModelsMessage.Request request, string parameter)
    {
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SearchAsync(request));
        Assert.Contains(parameter, refusal.Message, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string text)
    {
        var asked = _world.Sides.Api.Counters.Snapshot.Requests;
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SearchAsync(text));
        Assert.Contains("Text", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(asked, _world.Sides.Api.Counters.Snapshot.Requests);
    }

    private MatterportModel Add(string name, string street, string town, bool archived = false)
    {
        var model = _world.Sides.World.AddModel(name, new PostalAddress { StreetAddressLines = [street], Locality = town });
        if (archived)
        {
            _world.Sides.World.Archive(model.Id);
        }

        _world.Sides.Sync(full: true);
        return model;
    }

    private RowReference Property(string street, string town) =>
        new(
            PropertyTable.Table,
            _world.Sides.People.Create(
                new Row(PropertyTable.Table).Set(PropertyTable.AddressLine1, street).Set(PropertyTable.Locality, town)
            )
        );

    private void Mirror(Guid account, string name) =>
        _world.Sides.People.Create(
            new Row(ModelTable.Table)
                .Set(ModelTable.AccountId, new RowReference(AccountTable.Table, account))
                .Set(ModelTable.MatterportId, StableId.Of(account.ToString()).ToString("N").Substring(0, 11))
                .Set(ModelTable.Name, name)
        );

    private Guid Account(string name, string? token) =>
        _world.Sides.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, name).Set(AccountTable.TokenId, token));

    private static string Id(ModelSuggestion model) => model.ModelId;

    private static ModelSuggestion[] Read(SearchModelsMessage.Response response) => Json.Read<ModelSuggestion[]>(response.Models!);

    private async Task<ModelSuggestion[]> FoundAsync(string text, int? top = null) => Read(await SearchAsync(text, top: top));

    private Task<SearchModelsMessage.Response> SearchAsync(
        string text,
        IRows? caller = null,
        Guid? account = null,
        int? top = null,
        bool? includeArchived = null,
        LinkingWorld? world = null,
        RowReference? record = null
    ) =>
        SearchAsync(
            new SearchModelsMessage.Request
            {
                Text = text,
                AccountId = account,
                IncludeArchived = includeArchived,
                Top = top,
                TableName = record?.Table,
                RowId = record?.Id,
            },
            caller,
            world
        );

    private Task<SearchModelsMessage.Response> SearchAsync(
        SearchModelsMessage.Request request,
        IRows? caller = null,
        LinkingWorld? world = null
    )
    {
        var sides = (world ?? _world).Sides;
        return new SearchModels(caller ?? sides.People, sides.People, sides.Open, Languages.Shipped.English).HandleAsync(request, default);
    }
}
