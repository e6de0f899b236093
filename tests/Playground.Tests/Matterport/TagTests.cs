using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class TagTests
{
    private const string Add =
        "mutation($m: ID!, $t: MattertagDetails!) { addMattertag(modelId: $m, mattertag: $t) { id label keywords enabled discPosition { x } floor { id } } }";

    private readonly Account _account = new();

    [Fact]
    public async Task A_tag_is_added_patched_and_deleted()
    {
        var model = _account.Given("Lake House", m => m with { TagCount = 0 });
        var added = (await _account.AskAsync(Add, new { m = model.Id, t = Details(model) })).Clean["addMattertag"]!;
        Assert.Equal(1.4, (double)added["discPosition"]!["x"]!, 6);
        var id = (string)added["id"]!;

        var patched = await _account.AskAsync(
            "mutation($m: ID!, $t: ID!) { patchMattertag(modelId: $m, mattertagId: $t, patch: { label: \"Valve\", enabled: false }) { label keywords enabled } }",
            new { m = model.Id, t = id }
        );
        Assert.Equal("Valve", (string?)patched.Clean["patchMattertag"]!["label"]);
        Assert.Equal("dv:1", (string?)patched.Data["patchMattertag"]!["keywords"]![0]);

        Assert.Empty(await TagsAsync(model, ""));
        Assert.Single(await TagsAsync(model, "(includeDisabled: true)"));
        Assert.Equal(1, _account.World.Find(model.Id)!.TagCount);

        var delete = $$"""mutation { deleteMattertag(modelId: "{{model.Id}}", mattertagId: "{{id}}") }""";
        Assert.True((bool)(await _account.AskAsync(delete)).Clean["deleteMattertag"]!);
        Assert.Equal("not.found", (await _account.AskAsync(delete)).Code);
        Assert.Equal(0, _account.World.Find(model.Id)!.TagCount);
    }

    [Fact]
    public async Task Media_can_be_taken_off()
    {
        var model = _account.Given("Lake House", m => m with { TagCount = 1 });
        var id = model.Inside.Tags[0].Id;
        var set = await _account.AskAsync(
            $$"""mutation { updateMattertagMediaUrl(modelId: "{{model.Id}}", mattertagId: "{{id}}", mediaUrl: "https://a/v") { media } }"""
        );
        Assert.Equal("https://a/v", (string?)set.Clean["updateMattertagMediaUrl"]!["media"]);
        var reply = await _account.AskAsync(
            $$"""mutation { removeMattertagMedia(modelId: "{{model.Id}}", mattertagId: "{{id}}") { media mediaType } }"""
        );
        Assert.Equal(
            "not.found",
            (
                await _account.AskAsync(
                    $$"""mutation { updateMattertagMediaUrl(modelId: "{{model.Id}}", mattertagId: "no", mediaUrl: "x") { id } }"""
                )
            ).Code
        );
        Assert.Null(reply.Clean["removeMattertagMedia"]!["media"]);
        Assert.Equal(
            "not.found",
            (await _account.AskAsync($$"""mutation { removeMattertagMedia(modelId: "{{model.Id}}", mattertagId: "no") { id } }""")).Code
        );
    }

    [Theory]
    [InlineData("nofloor", null, "Pump", null)]
    [InlineData(null, "noroom", "Pump", null)]
    [InlineData(null, null, "", null)]
    [InlineData(null, null, "Pump", "rich")]
    public async Task A_tag_that_cannot_be_is_refused(string? floor, string? room, string label, string? media)
    {
        var model = _account.Given("Lake House");
        var tag = new
        {
            floorId = floor ?? model.Inside.Floors[0].Id,
            roomId = room,
            enabled = true,
            label,
            mediaType = media,
            anchorPosition = new
            {
                x = 1,
                y = 2,
                z = 3,
            },
        };
        Assert.Equal("request.invalid", (await _account.AskAsync(Add, new { m = model.Id, t = tag })).Code);
        Assert.Equal(model, _account.World.Find(model.Id));
    }

    [Fact]
    public async Task A_description_has_its_length()
    {
        var model = _account.Given("Lake House");
        var tag = new
        {
            floorId = model.Inside.Floors[0].Id,
            enabled = true,
            description = new string('a', 2001),
            anchorPosition = new
            {
                x = 1,
                y = 2,
                z = 3,
            },
        };
        Assert.Equal("request.invalid", (await _account.AskAsync(Add, new { m = model.Id, t = tag })).Code);
    }

    [Fact]
    public async Task A_floor_is_renamed()
    {
        var model = _account.Given("Lake House");
        string Patch(string floor) =>
            $$"""mutation { patchFloor(modelId: "{{model.Id}}", floorId: "{{floor}}", patch: { label: "Cellar" }) { label } }""";
        Assert.Equal("Cellar", (string?)(await _account.AskAsync(Patch(model.Inside.Floors[0].Id))).Clean["patchFloor"]!["label"]);
        Assert.Equal("not.found", (await _account.AskAsync(Patch("no"))).Code);
    }

    [Fact]
    public async Task A_view_stands_for_its_model()
    {
        var model = _account.Given("Lake House");
        var added = await _account.AskAsync($$"""mutation { addView(id: "{{model.Id}}", name: "Broker") { id name type } }""");
        var view = (string)added.Clean["addView"]!["id"]!;
        var through = (await _account.AskAsync($$"""{ model(id: "{{view}}") { id name views { id model { id } } } }""")).Clean["model"]!;
        Assert.Equal(view, (string?)through["id"]);
        Assert.Equal("Lake House", (string?)through["name"]);
        Assert.Equal(view, (string?)through["views"]![0]!["model"]!["id"]);
        string Delete(string id) => $$"""mutation { deleteView(id: "{{model.Id}}", viewId: "{{id}}") }""";
        Assert.True((bool)(await _account.AskAsync(Delete(view))).Clean["deleteView"]!);
        Assert.Equal("not.found", (await _account.AskAsync(Delete(view))).Code);
    }

    private static object Details(MatterportModel model) =>
        new
        {
            floorId = model.Inside.Floors[0].Id,
            enabled = true,
            label = "Pump",
            keywords = new[] { "dv:1" },
            anchorPosition = new
            {
                x = 1.2,
                y = -5.35,
                z = 3.19,
            },
            stemEnabled = true,
            stemNormal = new
            {
                x = 1,
                y = 0,
                z = 0,
            },
            stemLength = 0.2,
        };

    private async Task<System.Text.Json.Nodes.JsonArray> TagsAsync(MatterportModel model, string arguments) =>
        (await _account.AskAsync($$"""{ model(id: "{{model.Id}}") { mattertags{{arguments}} { id } } }""")).Clean["model"]![
            "mattertags"
        ]!.AsArray();
}
