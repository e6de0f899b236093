using MatterportForDataverse.EmbeddedMatterport.Faults;
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
    [InlineData("nofloor", null, "Pump", null, null)]
    [InlineData(null, "noroom", "Pump", null, null)]
    [InlineData(null, null, "", null, null)]
    [InlineData(null, null, "Pump", "rich", null)]
    [InlineData(null, null, "Pump", null, "red")]
    [InlineData(null, null, "Pump", null, "#03687")]
    [InlineData(null, null, "Pump", null, "#03687d\n")]
    public async Task A_tag_that_cannot_be_is_refused(string? floor, string? room, string label, string? media, string? color)
    {
        var model = _api.Given("Lake House");
        var tag = new
        {
            floorId = floor ?? model.Contents.Floors[0].Id,
            roomId = room,
            enabled = true,
            label,
            mediaType = media,
            color,
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

    [Theory]
    [InlineData("label", 2000, null)]
    [InlineData("label", 2001, "request.invalid")]
    [InlineData("description", 2000, null)]
    [InlineData("description", 2001, "request.invalid")]
    public async Task Texts_have_their_length(string field, int length, string? code)
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 1 });
        var text = new string('a', length);
        Assert.Equal(code, (await PatchAsync(model, $$"""{ {{field}}: "{{text}}" }""")).Code);
    }

    [Theory]
    [InlineData("""{ floorId: "nofloor" }""")]
    [InlineData("{ floorId: null }")]
    [InlineData("""{ roomId: "noroom" }""")]
    [InlineData("""{ color: "blue" }""")]
    [InlineData("{ enabled: null }")]
    [InlineData("{ stemLength: 1e300 }")]
    [InlineData("{ anchorPosition: { x: 1, y: 1e7, z: 3 } }")]
    public async Task A_patch_that_cannot_be_is_refused(string patch)
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 1 });
        Assert.Equal("request.invalid", (await PatchAsync(model, patch)).Code);
        Assert.Equal(model, _api.Account.Find(model.Id));
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_clears_with_the_empty_text()
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 1 });
        var before = model.Contents.Tags[0];
        _api.Clock.Advance(TimeSpan.FromHours(1));
        var patched = await PatchAsync(model, """{ color: "", label: "Valve", roomId: "", stemNormal: { x: 0, y: 1, z: 0 } }""");
        Assert.Null(patched.Clean["patchMattertag"]!["color"]);
        Assert.Null(patched.Data["patchMattertag"]!["room"]);
        Assert.Equal(before.Anchor.Y + 0.2, (double)patched.Data["patchMattertag"]!["discPosition"]!["y"]!, 9);
        var now = _api.Clock.GetUtcNow().UtcDateTime;
        var expected = before with { Color = null, Label = "Valve", RoomId = null, StemNormal = new Point(0, 1, 0), Modified = now };
        Assert.Equal(expected with { Keywords = [] }, _api.Account.TagsOf(model.Id)[0] with { Keywords = [] });
        Assert.Equal(now, _api.Account.Find(model.Id)!.Modified);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tag_moves_the_modified_of_its_model_if_the_settings_say_so(bool moves)
    {
        var model = _api.Given("Lake House", m => m with { TagCount = 0 });
        _api.Account.Settings.TagsMoveModified = moves;
        _api.Clock.Advance(TimeSpan.FromHours(1));
        var expected = moves ? TestApi.Start.AddHours(1) : model.Modified;

        var added = await _api.AskAsync(Add, new { m = model.Id, t = Details(model) });
        Assert.Equal(expected, _api.Account.Find(model.Id)!.Modified);
        var id = (string)added.Clean["addMattertag"]!["id"]!;
        Assert.Equal(TestApi.Start.AddHours(1), Assert.Single(_api.Account.TagsOf(model.Id)).Modified);
        await _api.AskAsync($$"""mutation { deleteMattertag(modelId: "{{model.Id}}", mattertagId: "{{id}}") }""");
        Assert.Equal(expected, _api.Account.Find(model.Id)!.Modified);
        Assert.Equal(0, _api.Account.Find(model.Id)!.TagCount);
    }

    [Theory]
    [InlineData("addMattertag", 1)]
    [InlineData("patchMattertag", 1)]
    [InlineData("deleteMattertag", 0)]
    public async Task A_lost_answer_hides_that_the_tag_was_changed(string mutation, int left)
    {
        var model = _api.Given("Lake House", m => m with { TagCount = mutation == "addMattertag" ? 0 : 1 });
        _api.Matterport.Faults.Next(request => request.RootFields.Contains(mutation) ? FaultKind.DropAfterCommit : null);
        await Assert.ThrowsAsync<ConnectionDroppedException>(() =>
            mutation switch
            {
                "addMattertag" => _api.AskAsync(Add, new { m = model.Id, t = Details(model) }),
                "patchMattertag" => PatchAsync(model, """{ label: "Pump" }"""),
                _ => _api.AskAsync(
                    $$"""mutation { deleteMattertag(modelId: "{{model.Id}}", mattertagId: "{{model.Contents.Tags[0].Id}}") }"""
                ),
            }
        );
        var tags = _api.Account.TagsOf(model.Id);
        Assert.Equal(left, tags.Count);
        Assert.All(tags, tag => Assert.Equal("Pump", tag.Label));
    }

    [Fact]
    public async Task Whatever_is_written_into_a_tag_is_taken_or_refused_by_name()
    {
        // Some models, so that the tags of none become many.
        var models = Enumerable.Range(0, 100).Select(number => _api.Given($"House {number}", m => m with { TagCount = 1 })).ToArray();
        var taken = 0;
        var codes = new List<string>();
        for (var number = 0; number < 20_000 / TagFuzz.AtOnce; number++)
        {
            var reply = await new TagFuzz(models[number % models.Length], number).SendAsync(_api);
            codes.AddRange((reply.Json["errors"]?.AsArray() ?? []).Select(error => (string)error!["extensions"]!["code"]!));
            taken += reply.Json["data"]?.AsObject().Count(tag => tag.Value is not null) ?? 0;
        }

        Assert.Equal(["not.found", "request.invalid", "request.unsupported"], codes.Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(taken, 5_000, 15_000);
        Assert.InRange(codes.Count, 2_000, 15_000);
    }

    private Task<GraphQLResponse> PatchAsync(MatterportModel model, string patch) =>
        _api.AskAsync(
            $$"""
            mutation { patchMattertag(modelId: "{{model.Id}}", mattertagId: "{{model.Contents.Tags[0].Id}}", patch: {{patch}}) {
              color label room { id } discPosition { x y z } } }
            """
        );

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
