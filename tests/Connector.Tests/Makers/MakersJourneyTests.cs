using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Makers;

[Collection(MakersCollection.Name)]
public sealed class MakersJourneyTests(MakersWorld world)
{
    [Fact]
    public async Task A_maker_finds_a_model_links_it_reads_it_by_its_record_and_unlinks_it()
    {
        var record = world.Property("Elm House", "P-77");
        var name = world.Ordering.Model.Name;

        var found = await world.RunAsync("Ann", "SearchModels", new { text = name });
        var model = found["models"]!.AsArray().Single(one => (string?)one!["modelId"] == world.Ordering.Model.Id)!;
        var records = await world.RunAsync("Ann", "FindRecords", new { text = "elm p-77" });
        Assert.Equal(record.ToString(), (string?)records["records"]!.AsArray().Single()!["rowId"]);
        Assert.False((bool)(await OfRecord(record))["found"]!);

        var linked = await world.RunAsync(
            "Ann",
            "LinkModel",
            new
            {
                tableName = "mpt_property",
                rowId = record,
                modelId = (string)model["modelId"]!,
            }
        );
        Assert.True((bool)linked["created"]!);
        var shown = await OfRecord(record);
        Assert.True((bool)shown["found"]!);
        Assert.Equal((string?)linked["linkId"], (string?)shown["linkId"]);
        Assert.Equal(name, (string?)shown["name"]);
        Assert.Equal("active", (string?)shown["state"]);
        var read = await world.RunAsync("Rita", "GetModel", new { modelRowId = (string)model["modelRowId"]! });
        Assert.Equal((string?)shown["tourLink"], (string?)read["tourLink"]);

        var unlinked = await world.RunAsync("Ann", "UnlinkModel", new { linkId = (string)linked["linkId"]!, restore = true });
        Assert.True((bool)unlinked["unlinked"]!);
        Assert.Contains(unlinked["restored"]!.AsArray(), field => (string?)field!["outcome"] == "restored");
        Assert.False((bool)(await OfRecord(record))["found"]!);
    }

    [Fact]
    public async Task A_maker_gets_suggestions_with_reasons_as_a_list()
    {
        var model = world.Ordering.Model;
        var record = world.Property(model.Name!);

        var answer = await world.RunAsync(
            "Rita",
            "SuggestModels",
            new
            {
                tableName = "mpt_property",
                rowId = record,
                top = 3,
            }
        );

        var best = Assert.IsType<JsonObject>(answer["suggestions"]!.AsArray()[0]);
        Assert.Equal(model.Id, (string?)best["modelId"]);
        Assert.NotEmpty(best["reasons"]!.AsArray());
        Assert.Equal(world.Model.ToString(), (string?)best["modelRowId"]);
        var chosen = await world.RunAsync("Rita", "ListModelChoices");
        Assert.Contains(chosen["models"]!.AsArray(), one => (string?)one!["modelId"] == model.Id);
        Assert.False((bool)chosen["more"]!);
        var first = await world.RunAsync("Rita", "ListModelChoices", new { top = 1 });
        var second = await world.RunAsync("Rita", "ListModelChoices", new { top = 1, page = 2 });
        Assert.True((bool)first["more"]!);
        Assert.NotEqual((string?)first["models"]![0]!["modelId"], (string?)second["models"]![0]!["modelId"]);
    }

    [Fact]
    public async Task A_maker_synchronizes_and_decides_a_conflict()
    {
        var model = world.Environment.MatterportAccount.Models.Last(one => one is { Demo: false, State: "active" });
        var mirror = world.Environment.Mirror(model.Id);
        world.Environment.Platform.ServiceFor(world.Environment.Ann).Update(new("mpt_model", mirror.Id) { ["mpt_internalnotes"] = "ours" });
        world.Environment.MatterportAccount.Edit(model.Id, one => one with { Description = "theirs" });
        var run = await world.RunAsync("Ann", "SyncModel", new { tableName = "mpt_model", rowId = mirror.Id });
        world.Environment.Ended(Guid.Parse((string)run["runId"]!));

        var issues = await world.RunAsync("Rita", "ListIssues", new { modelRowId = mirror.Id });
        var issue = issues["issues"]!.AsArray().Single(one => (string?)one!["field"] == "internalnotes")!;
        Assert.Equal("conflict", (string?)issue["kind"]);
        Assert.Equal(("ours", "theirs"), ((string?)issue["dataverseValue"], (string?)issue["matterportValue"]));
        var told = await world.RunAsync("Rita", "Describe", new { tableName = "mpt_syncissue", rowId = (string)issue["issueId"]! });
        Assert.Contains("Internal notes", (string?)told["text"], StringComparison.Ordinal);

        var id = (string)issue["issueId"]!;
        var resolved = await world.RunAsync("Ann", "ResolveIssues", new { issueIds = new[] { id }, choice = "matterport" });
        Assert.Equal(1, (int)resolved["resolvedCount"]!);
        Assert.Equal("resolved", (string?)resolved["results"]![0]!["outcome"]);
        Assert.Equal("theirs", (string?)(await world.RunAsync("Rita", "GetModel", new { modelRowId = mirror.Id }))["internalNotes"]);
        var all = await world.RunAsync("Ann", "StartSync", new { full = true });
        world.Environment.Ended(Guid.Parse((string)all["runId"]!));
        await world.RefusedAsync(409, "conflict.settled", "Ann", "ResolveIssues", new { issueIds = new[] { id }, choice = "matterport" });
    }

    [Fact]
    public async Task A_maker_works_with_tags()
    {
        var created = await world.RunAsync(
            "Tess",
            "CreateTag",
            new
            {
                modelRowId = world.Model,
                label = "Cracked tile",
                description = "By the door",
                nearTableName = "mpt_tag",
                nearRowId = world.Tag,
            }
        );
        var id = (string)created["tagId"]!;
        var changed = await world.RunAsync(
            "Tess",
            "UpdateTag",
            new
            {
                tagId = id,
                description = "",
                color = "#112233",
                keywords = new[] { "defect", "floor" },
                enabled = false,
            }
        );
        Assert.Equal(("Cracked tile", "#112233", false), ((string?)changed["label"], (string?)changed["color"], (bool)changed["enabled"]!));
        Assert.Null(changed["description"]);
        Assert.Equal(["defect", "floor"], changed["keywords"]!.AsArray().Select(word => (string)word!));

        var targets = await world.RunAsync("Ann", "ListWorkTargets");
        Assert.Contains(targets["workTargets"]!.AsArray(), one => (string?)one!["workTargetId"] == world.WorkTarget.ToString());
        var work = await world.RunAsync("Ann", "CreateWorkFromTag", new { tagId = id, workTargetId = world.WorkTarget });
        Assert.Equal(("mpt_sitevisit", true), ((string?)work["tableName"], (bool)work["isNew"]!));
        var tags = await world.RunAsync("Rita", "ListTags", new { modelRowId = world.Model });
        var listed = tags["tags"]!.AsArray().Single(one => (string?)one!["tagId"] == id)!;
        Assert.Equal("open", (string?)listed["workState"]);
        Assert.NotNull(listed["positionX"]);
        var choices = await world.RunAsync("Rita", "ListTagChoices");
        Assert.Contains(choices["tags"]!.AsArray(), one => (string?)one!["tagId"] == id);
    }

    [Fact]
    public async Task A_tag_gets_a_type_that_is_listed()
    {
        var type = world.Environment.Platform.ServiceFor(world.Environment.Ada).Create(new("mpt_tagtype") { ["mpt_name"] = "Defect" });
        var types = await world.RunAsync("Tess", "ListTagTypes");
        Assert.Equal("Defect", (string?)types["tagTypes"]!.AsArray().Single(one => (string?)one!["tagTypeId"] == type.ToString())!["name"]);

        var changed = await world.RunAsync("Tess", "UpdateTag", new { tagId = world.Tag, tagTypeId = type });

        Assert.Equal("Defect", (string?)changed["tagType"]);
        Assert.Equal(MakersWorld.Boiler, (string?)changed["label"]);
    }

    [Fact]
    public async Task An_operator_sees_the_health_of_the_setup_as_a_list()
    {
        var health = await world.RunAsync("Ann", "CheckSetup");

        Assert.Contains(health["checks"]!.AsArray(), check => ((string?)check!["found"])!.Contains("token", StringComparison.Ordinal));
        Assert.Equal(world.Person("Ann").ToString(), (string?)(await world.RunAsync("Ann", "TestConnection"))["userId"]);
    }

    private Task<JsonObject> OfRecord(Guid record) =>
        world.RunAsync("Rita", "GetModelOfRecord", new { tableName = "mpt_property", rowId = record });
}
