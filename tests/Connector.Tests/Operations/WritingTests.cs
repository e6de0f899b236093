using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Connector.Tests.Operations;

public sealed class WritingTests
{
    private const string Floor = "tsmq1wak12rhgn0mawksxcwcd";

    [Fact]
    public async Task Details_are_set_cleared_and_left_alone()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Account.Edit(model.Id, m => m with { Description = "Keys at the desk", InternalId = "CRM-1" });

        var answer = await world.RunAsync(
            "UpdateModelDetails",
            new
            {
                name = "Quay House",
                internalNotes = "",
                mlsId = "MLS7",
                summary = "Bright",
                contactEmail = "ada@example.com",
                presentedBy = (string?)null,
            },
            ("modelId", model.Id)
        );

        var after = world.Account.Find(model.Id)!;
        Assert.Equal(200, answer.Status);
        Assert.Single(answer.Sent);
        Assert.Equal(
            ("Quay House", null, "CRM-1", "MLS7", "Bright", "ada@example.com"),
            (after.Name, after.Description, after.InternalId, after.MlsId, after.Publication.Summary, after.Publication.ContactEmail)
        );
        Assert.Equal("Quay House", (string?)answer.Body["name"]);
    }

    [Fact]
    public async Task An_address_keeps_the_parts_that_are_not_given()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Account.Edit(model.Id, m => m with { Options = m.Options with { AddressVisibility = "none" } });

        var answer = await world.RunAsync(
            "UpdateModelAddress",
            new { addressLine1 = "2 Oak Street", district = "" },
            ("modelId", model.Id)
        );

        Assert.Equal(200, answer.Status);
        Assert.Equal(2, answer.Sent.Count);
        var after = world.Account.Find(model.Id)!;
        Assert.Equal(["2 Oak Street", "Unit 4"], after.Address.StreetAddressLines);
        Assert.Equal(model.Address with { StreetAddressLines = after.Address.StreetAddressLines, DependentLocality = null }, after.Address);
        Assert.Equal("none", after.Options.AddressVisibility);
    }

    [Fact]
    public async Task An_address_that_is_not_known_whole_is_not_replaced()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Api.Faults.FailsField = field => field is { Type: "Address", Field: "postalCode" };
        world.Api.Faults.Next(_ => FaultKind.PartialData);

        var answer = await world.RunAsync("UpdateModelAddress", new { city = "Topeka" }, ("modelId", model.Id));

        Assert.Equal((409, "address.incomplete"), (answer.Status, answer.Code));
        Assert.Equal(model.Address, world.Account.Find(model.Id)!.Address);
    }

    [Fact]
    public async Task A_tag_is_added_read_changed_hidden_and_shown()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        var before = world.Account.TagsOf(model.Id).Count;
        var tag = new
        {
            floorId = Floor,
            label = "Pump",
            anchorX = 1.5,
            anchorY = -2,
            anchorZ = 0.25,
            normalX = 0,
            normalY = 1,
            normalZ = 0,
            stemLength = 0.3,
            keywords = new[] { "survey" },
            mediaUrl = "https://example.com/pump.mp4",
            mediaType = "video",
        };

        var added = await world.RunAsync("AddTag", tag, ("modelId", model.Id));
        var id = (string)added.Body["tagId"]!;
        var changed = await world.RunAsync("UpdateTag", new { label = "Old pump", mediaUrl = "" }, ("modelId", model.Id), ("tagId", id));
        var hidden = await world.RunAsync("DisableTag", ("modelId", model.Id), ("tagId", id));
        var listed = await world.RunAsync("ListTags", ("modelId", model.Id));
        var all = await world.RunAsync("ListTags", ("modelId", model.Id), ("includeDisabled", "true"));
        var shown = await world.RunAsync("EnableTag", ("modelId", model.Id), ("tagId", id));
        var read = await world.RunAsync("GetTag", ("modelId", model.Id), ("tagId", id));

        Assert.All([added, changed, hidden, listed, all, shown, read], answer => Assert.Equal(200, answer.Status));
        Assert.All([added, changed, hidden, listed, all, shown, read], answer => Assert.Single(answer.Sent));
        Assert.Equal((1.5, -2, 0.25), Place(added));
        Assert.Equal((1.5, -2, 0.25), Place(read));
        Assert.False((bool)hidden.Body["enabled"]!);
        Assert.Equal((before, before + 1), (listed.Items("tags").Count, all.Items("tags").Count));
        Assert.True(JsonNode.DeepEquals(shown.Body, read.Body));
        Assert.Equal(("Old pump", null, true), ((string?)read.Body["label"], (string?)read.Body["mediaUrl"], (bool)read.Body["enabled"]!));
    }

    [Theory]
    [InlineData("AddTag", """{"label":"Pump","anchorX":1,"anchorY":1,"anchorZ":1}""", "floorId")]
    [InlineData("AddTag", """{"floorId":"f","label":"Pump","anchorX":1,"anchorY":1}""", "anchorZ")]
    [InlineData("AddTag", """{"floorId":"f","label":"Pump"}""", "anchorX")]
    [InlineData("AddTag", """{"floorId":"f","anchorX":1,"anchorY":1,"anchorZ":1}""", "label")]
    [InlineData("AddTag", """{"floorId":"f","label":7}""", "label")]
    [InlineData("AddTag", """{"floorId":"f","label":"Pump","anchorX":"1","anchorY":1,"anchorZ":1}""", "anchorX")]
    [InlineData("AddTag", """{"floorId":"f","keywords":"survey"}""", "keywords")]
    [InlineData("AddTag", """{"floorId":"f","enabled":"yes"}""", "enabled")]
    [InlineData("AddTag", "[1]", "JSON")]
    [InlineData("AddTag", "{", "JSON")]
    [InlineData("UpdateTag", "{}", "at least one")]
    [InlineData("UpdateTag", "", "at least one")]
    [InlineData("UpdateModelDetails", """{"name":null}""", "at least one")]
    [InlineData("UpdateModelDetails", """{"name":{}}""", "name")]
    [InlineData("UpdateModelAddress", "{}", "at least one")]
    [InlineData("WhenAModelChanges", """{"callbackUrl":"https://flows.example.com/a","eventTypes":[]}""", "event types")]
    [InlineData("WhenAModelChanges", """{"callbackUrl":"https://flows.example.com/a","eventTypes":["inserted"]}""", "event types")]
    [InlineData("WhenAModelChanges", """{"callbackUrl":"http://flows.example.com/a","eventTypes":["created"]}""", "https")]
    [InlineData("WhenAModelChanges", """{"callbackUrl":"/a","eventTypes":["created"]}""", "https")]
    [InlineData("RunGraphQLQuery", """{"query":"{ models { nextOffset } }","variables":"[1]"}""", "variables")]
    public async Task A_wrong_body_is_refused_with_the_value_to_correct(string operation, string body, string named)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        (string, string)[] ids = [("modelId", world.Given().Id), ("tagId", "vDRmwAyNBP4")];
        var known = DefinedOperation
            .Named(ConnectorFiles.Administrators, operation)
            .Parameters.Select(parameter => (string)parameter["name"]!);

        var answer = await world.RunAsync(operation, (object)body, [.. ids.Where(id => known.Contains(id.Item1))]);

        Assert.Equal((400, "input.invalid"), (answer.Status, answer.Code));
        Assert.Contains(named, (string?)answer.Body["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty(answer.Sent);
    }

    [Fact]
    public async Task What_Matterport_refuses_of_a_tag_is_told_in_its_words()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        var tag = new
        {
            floorId = "nowhere",
            label = "Pump",
            anchorX = 1,
            anchorY = 1,
            anchorZ = 1,
        };

        var answer = await world.RunAsync("AddTag", tag, ("modelId", model.Id));

        Assert.Equal((400, "request.invalid"), (answer.Status, answer.Code));
        Assert.Contains("nowhere", (string?)answer.Body["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.Truncated)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Internal)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.Empty)]
    public async Task A_tag_that_may_have_been_added_has_an_answer_that_no_flow_repeats(FaultKind fault)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Api.Faults.Next(_ => fault);
        var tag = new
        {
            floorId = Floor,
            label = "Pump",
            anchorX = 1,
            anchorY = 1,
            anchorZ = 1,
        };

        var answer = await world.RunAsync("AddTag", tag, ("modelId", model.Id));

        Assert.Equal((409, "outcome.unknown"), (answer.Status, answer.Code));
        Assert.Single(answer.Sent);
    }

    private static (double X, double Y, double Z) Place(Answer tag) =>
        ((double)tag.Body["anchorX"]!, (double)tag.Body["anchorY"]!, (double)tag.Body["anchorZ"]!);
}
