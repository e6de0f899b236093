using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Operations;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_model_is_read_with_its_parts_under_plain_names()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Account.Edit(model.Id, m => m with { InternalId = "CRM-1", MlsId = "MLS7" });

        var answer = await world.RunAsync("GetModel", ("modelId", model.Id));

        Assert.Equal(200, answer.Status);
        Assert.Single(answer.Sent);
        var body = answer.Body;
        Assert.Equal(
            (model.Id, "Harbour House", "CRM-1", "MLS7", "1 Elm Street", "Unit 4", "Lawrence", 38.97, model.FloorCount),
            (
                (string?)body["modelId"],
                (string?)body["name"],
                (string?)body["internalId"],
                (string?)body["mlsId"],
                (string?)body["addressLine1"],
                (string?)body["addressLine2"],
                (string?)body["city"],
                (double)body["latitude"]!,
                (int)body["floorCount"]!
            )
        );
        Assert.False(body.AsObject().ContainsKey("internalNotes"));
    }

    [Fact]
    public async Task Parts_that_an_archived_model_lacks_are_warnings()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Account.Archive(world.Given().Id);

        var answer = await world.RunAsync("GetModel", ("modelId", model.Id));

        Assert.Equal(200, answer.Status);
        Assert.Equal("inactive", (string?)answer.Body["state"]);
        Assert.All(answer.Items("warnings"), warning => Assert.Equal("model.inactive", (string?)warning!["code"]));
        Assert.Contains("model.assets", answer.Items("warnings").Select(warning => (string?)warning!["field"]));
    }

    [Fact]
    public async Task Where_what_was_asked_for_is_missing_the_reason_is_the_answer()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Account.Archive(world.Given().Id);

        var answer = await world.RunAsync("ListPhotos", ("modelId", model.Id));

        Assert.Equal((409, "model.inactive"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text", "Harbour")]
    [InlineData("name", "\"Harbour\" <House>")]
    [InlineData("internalId", "CRM-1")]
    [InlineData("city", "Lawrence")]
    [InlineData("region", "KS")]
    [InlineData("postalCode", "66044")]
    [InlineData("countryCode", "US")]
    [InlineData("createdSince", "2026-06-01T08:00:00Z")]
    [InlineData("modifiedSince", "2026-06-01T10:00:00+02:00")]
    [InlineData("rawQuery", "name:Harbour AND floors.count:[1 TO *]")]
    public async Task Each_filter_finds_the_model_and_not_another(string filter, string value)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Account.Edit(model.Id, m => m with { InternalId = "CRM-1" });

        var found = await world.RunAsync("SearchModels", (filter, value));

        Assert.Equal([model.Id], found.Items("models").Select(hit => (string?)hit!["modelId"]));
    }

    [Fact]
    public async Task Filters_hold_together_and_pages_follow_each_other()
    {
        await using var world = await ConnectorWorld.OpenAsync(models: 0);
        for (var number = 0; number < 5; number++)
        {
            world.Given("House " + number);
        }

        world.Given("Barn");
        var seen = new List<string?>();
        string? offset = null;
        do
        {
            (string, string)[] values =
            [
                ("name", "House"),
                ("city", "Lawrence"),
                ("rawQuery", "id:*"),
                ("pageSize", "2"),
                ("sortBy", "name"),
            ];
            var page = await world.RunAsync(
                "SearchModels",
                [.. values, .. offset is null ? Array.Empty<(string, string)>() : [("offset", offset)]]
            );
            Assert.Equal(200, page.Status);
            seen.AddRange(page.Items("models").Select(hit => (string?)hit!["name"]));
            offset = (string?)page.Body["nextOffset"];
        } while (offset is not null);

        Assert.Equal(["House 4", "House 3", "House 2", "House 1", "House 0"], seen);
    }

    [Fact]
    public async Task Archived_models_are_found_when_asked_for()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Account.Archive(world.Given().Id);

        var without = await world.RunAsync("SearchModels", ("city", "Lawrence"));
        var with = await world.RunAsync("SearchModels", ("city", "Lawrence"), ("includeArchived", "true"));

        Assert.Empty(without.Items("models"));
        Assert.Equal(model.Id, (string?)with.Items("models").Single()!["modelId"]);
    }

    [Theory]
    [InlineData("ListFloors", "floors", "floorId")]
    [InlineData("ListRooms", "rooms", "floorLabel")]
    [InlineData("ListSweeps", "sweeps", "roomId")]
    [InlineData("ListPhotos", "photos", "url")]
    [InlineData("ListVideos", "videos", "url")]
    [InlineData("ListFloorPlans", "floorPlans", "pixelsPerMeter")]
    [InlineData("ListPanoramas", "panoramas", "faceUrls")]
    [InlineData("ListAddOns", "addOns", "availability")]
    [InlineData("ListDimensions", "dimensions", "floorArea")]
    public async Task Each_list_comes_with_one_request(string operation, string list, string part)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();

        var answer = await world.RunAsync(operation, ("modelId", model.Id));

        Assert.Equal(200, answer.Status);
        Assert.Single(answer.Sent);
        Assert.NotEmpty(answer.Items(list));
        Assert.All(answer.Items(list), item => Assert.NotNull(item![part]));
    }

    [Fact]
    public async Task Dimensions_are_of_the_model_and_each_floor_and_room()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();

        var metric = await world.RunAsync("ListDimensions", ("modelId", model.Id));
        var imperial = await world.RunAsync("ListDimensions", ("modelId", model.Id), ("units", "imperial"));

        Assert.Equal(1 + model.FloorCount + model.RoomCount, metric.Items("dimensions").Count);
        Assert.Equal("model", (string?)metric.Items("dimensions")[0]!["part"]);
        Assert.True((double)imperial.Items("dimensions")[0]!["floorArea"]! > 10 * (double)metric.Items("dimensions")[0]!["floorArea"]!);
    }

    [Fact]
    public async Task Options_of_an_add_on_say_what_to_choose_from()
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await world.RunAsync("ListAddOns", ("modelId", world.Given().Id));

        var plan = answer.Items("addOns").Single(item => (string?)item!["addOnId"] == "floorplan:schematic")!;
        Assert.Contains(plan["options"]!.AsArray(), option => option!["values"]!.AsArray().Any(value => (string?)value == "urgent"));
    }

    [Fact]
    public async Task A_resolution_that_needs_an_add_on_is_refused_with_its_reason()
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await world.RunAsync("ListPanoramas", ("modelId", world.Given().Id), ("resolution", "4k"));

        Assert.Equal(200, answer.Status);
        Assert.Contains("4k", (string?)answer.Items("warnings")[0]!["message"], StringComparison.Ordinal);
        Assert.All(answer.Items("panoramas"), item => Assert.Null(item!["faceUrls"]));
    }

    [Fact]
    public async Task Folders_are_listed_page_by_page_from_the_root_down()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var parent = world.Account.AddFolder("Estates");
        world.Account.AddFolder("Shops");
        world.Account.AddFolder("Villas", parent.Id);

        var first = await world.RunAsync("ListFolders", ("pageSize", "1"));
        var second = await world.RunAsync("ListFolders", ("pageSize", "1"), ("offset", (string)first.Body["nextOffset"]!));
        var inside = await world.RunAsync("ListFolders", ("parentFolderId", parent.Id));

        var names = first.Items("folders").Concat(second.Items("folders")).Select(folder => (string?)folder!["name"]);
        Assert.Equal(["Estates", "Shops"], names);
        Assert.False(second.Body.AsObject().ContainsKey("nextOffset"));
        Assert.Equal("Villas", (string?)inside.Items("folders").Single()!["name"]);
        Assert.Single(inside.Sent);
    }

    [Fact]
    public async Task The_connection_test_tells_the_sandbox_from_production()
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var production = await world.RunAsync("TestConnection");
        world.UseToken(world.Account.SandboxToken);
        var sandbox = await world.RunAsync("TestConnection");

        Assert.Equal((false, true), ((bool)production.Body["onlyDemoModels"]!, (bool)sandbox.Body["onlyDemoModels"]!));
    }

    [Theory]
    [InlineData("SearchModels", "pageSize", "0")]
    [InlineData("SearchModels", "pageSize", "101")]
    [InlineData("SearchModels", "pageSize", "many")]
    [InlineData("SearchModels", "sortBy", "size")]
    [InlineData("SearchModels", "includeArchived", "perhaps")]
    [InlineData("SearchModels", "createdSince", "yesterday")]
    [InlineData("SearchModels", "name", "<>")]
    [InlineData("ListFolders", "pageSize", "501")]
    public async Task A_wrong_value_is_named_before_anything_is_sent(string operation, string name, string value)
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await world.RunAsync(operation, (name, value));

        Assert.Equal((400, "input.invalid"), (answer.Status, answer.Code));
        Assert.Contains(name, (string?)answer.Body["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty(answer.Sent);
    }

    [Fact]
    public async Task A_search_that_Matterport_cannot_read_keeps_its_words()
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await world.RunAsync("SearchModels", ("rawQuery", "colour:red"));

        Assert.Equal((400, "request.invalid"), (answer.Status, answer.Code));
        Assert.Contains("colour", (string?)answer.Body["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Matterport_leaves_out_and_what_it_says_as_null_is_the_same()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        var with = await world.RunAsync("GetModel", ("modelId", model.Id));
        world.Account.Settings.SerializeNulls = false;
        var without = await world.RunAsync("GetModel", ("modelId", model.Id));

        Assert.True(JsonNode.DeepEquals(with.Body, without.Body));
    }
}
