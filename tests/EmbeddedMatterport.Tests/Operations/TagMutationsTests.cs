using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class TagMutationsTests
{
    private const string Add =
        "mutation($m: ID!, $t: MattertagDetails!) { addMattertag(modelId: $m, mattertag: $t) { "
        + "id label keywords enabled discPosition { x } floor { id } } }";

    private readonly TestApi _api = new();

    [Fact]
    public async Task A_tag_is_added_patched_and_deleted()
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 0 });
        var added = (await _api.AskAsync(Add, new { m = model.Id, t = Details(model) })).Clean["addMattertag"]!;
        Assert.Equal(1.4, (double)added["discPosition"]!["x"]!, 6);
        var id = (string)added["id"]!;

        var patched = await _api.AskAsync(
            """
            mutation($m: ID!, $t: ID!) {
              patchMattertag(modelId: $m, mattertagId: $t, patch: { label: "Valve", enabled: false }) { label keywords enabled } }
            """,
            new { m = model.Id, t = id }
        );
        Assert.Equal("Valve", (string?)patched.Clean["patchMattertag"]!["label"]);
        Assert.Equal("dv:1", (string?)patched.Data["patchMattertag"]!["keywords"]![0]);

        Assert.Empty(await TagsAsync(model, ""));
        Assert.Single(await TagsAsync(model, "(includeDisabled: true)"));
        Assert.Equal(1, _api.Account.Find(model.Id)!.TagCount);

        var delete = $$"""mutation { deleteMattertag(modelId: "{{model.Id}}", mattertagId: "{{id}}") }""";
        Assert.True((bool)(await _api.AskAsync(delete)).Clean["deleteMattertag"]!);
        Assert.Equal("not.found", (await _api.AskAsync(delete)).Code);
        Assert.Equal(0, _api.Account.Find(model.Id)!.TagCount);
    }

    [Fact]
    public async Task Media_can_be_taken_off()
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 1 });
        var id = model.Contents.Tags[0].Id;
        var set = await _api.AskAsync(
            $$"""mutation { updateMattertagMediaUrl(modelId: "{{model.Id}}", mattertagId: "{{id}}", mediaUrl: "https://a/v") { media } }"""
        );
        Assert.Equal("https://a/v", (string?)set.Clean["updateMattertagMediaUrl"]!["media"]);
        var reply = await _api.AskAsync(
            $$"""mutation { removeMattertagMedia(modelId: "{{model.Id}}", mattertagId: "{{id}}") { media mediaType } }"""
        );
        Assert.Equal(
            "not.found",
            (
                await _api.AskAsync(
                    $$"""mutation { updateMattertagMediaUrl(modelId: "{{model.Id}}", mattertagId: "no", mediaUrl: "x") { id } }"""
                )
            ).Code
        );
        Assert.Null(reply.Clean["removeMattertagMedia"]!["media"]);
        Assert.Equal(
            "not.found",
            (await _api.AskAsync($$"""mutation { removeMattertagMedia(modelId: "{{model.Id}}", mattertagId: "no") { id } }""")).Code
        );
    }

    [Theory]
    [InlineData("nofloor", null, "Pump", null)]
    [InlineData(null, "noroom", "Pump", null)]
    [InlineData(null, null, "", null)]
    [InlineData(null, null, "Pump", "rich")]
    public async Task A_tag_that_cannot_be_is_refused(string? floor, string? room, string label, string? media)
    {
        var model = _api.Given("Lake House");
        var tag = new
        {
            floorId = floor ?? model.Contents.Floors[0].Id,
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
        Assert.Equal("request.invalid", (await _api.AskAsync(Add, new { m = model.Id, t = tag })).Code);
        Assert.Equal(model, _api.Account.Find(model.Id));
    }

    [Fact]
    public async Task A_description_has_its_length()
    {
        var model = _api.Given("Lake House");
        var tag = new
        {
            floorId = model.Contents.Floors[0].Id,
            enabled = true,
            description = new string('a', 2001),
            anchorPosition = new
            {
                x = 1,
                y = 2,
                z = 3,
            },
        };
        Assert.Equal("request.invalid", (await _api.AskAsync(Add, new { m = model.Id, t = tag })).Code);
    }

    [Fact]
    public async Task A_floor_is_renamed()
    {
        var model = _api.Given("Lake House");
        string Patch(string floor) =>
            $$"""mutation { patchFloor(modelId: "{{model.Id}}", floorId: "{{floor}}", patch: { label: "Cellar" }) { label } }""";
        Assert.Equal("Cellar", (string?)(await _api.AskAsync(Patch(model.Contents.Floors[0].Id))).Clean["patchFloor"]!["label"]);
        Assert.Equal("not.found", (await _api.AskAsync(Patch("no"))).Code);
    }

    private static object Details(MatterportModel model) =>
        new
        {
            floorId = model.Contents.Floors[0].Id,
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
        (await _api.AskAsync($$"""{ model(id: "{{model.Id}}") { mattertags{{arguments}} { id } } }""")).Clean["model"]![
            "mattertags"
        ]!.AsArray();
}
