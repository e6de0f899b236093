using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class PatchModelTests
{
    private const string Patch = """
        mutation($id: ID!, $patch: ModelPatch!) { patchModel(id: $id, patch: $patch) {
          id name description internalId modified mls { id name }
          publication { summary presentedBy externalUrl contact { name email phoneNumber } }
          options { backgroundColor unitType measurements vrOverride vrEnabled } } }
        """;

    private readonly TestApi _api = new();

    [Fact]
    public async Task What_is_given_changes_and_the_rest_stays()
    {
        var model = _api.Given("Lake House", m => m with { Description = "keep", MlsId = "1", MlsName = "List" });
        _api.Clock.Advance(TimeSpan.FromMinutes(3));

        var patched = await PatchAsync(model, new { name = "Villa", mls = new { id = "2" } });

        Assert.Equal("Villa", (string?)patched["name"]);
        Assert.Equal("keep", (string?)patched["description"]);
        Assert.Equal("2", (string?)patched["mls"]!["id"]);
        Assert.Equal("List", (string?)patched["mls"]!["name"]);
        Assert.Equal("2026-06-01T08:03:00Z", (string?)patched["modified"]);
        Assert.Equal("Villa", _api.Account.Find(model.Id)!.Name);
    }

    [Fact]
    public async Task The_empty_text_clears()
    {
        var model = _api.Given("Lake House", m => m with { Description = "notes", InternalId = "X" });
        var patched = await PatchAsync(model, new { description = "", internalId = "" });
        Assert.Null(patched["description"]);
        Assert.Null(patched["internalId"]);
    }

    [Theory]
    [InlineData("888-888-8888", "(888) 888-8888")]
    [InlineData("8888888888", "(888) 888-8888")]
    [InlineData("(888) 888-8888", "(888) 888-8888")]
    [InlineData("+49 30 1234567", "+49 30 1234567")]
    [InlineData("12345", "12345")]
    public async Task Phones_are_written_in_Matterports_way(string given, string expected)
    {
        var patched = await PatchAsync(_api.Given("Lake House"), new { publication = new { contact = new { phoneNumber = given } } });
        Assert.Equal(expected, (string?)patched["publication"]!["contact"]!["phoneNumber"]);
    }

    [Fact]
    public async Task Options_are_set_and_reset()
    {
        var model = _api.Given("Lake House");
        var set = await PatchAsync(model, new { options = new { backgroundColor = new { set = "white" }, vrOverride = "disabled" } });
        Assert.Equal("white", (string?)set["options"]!["backgroundColor"]);
        Assert.False((bool)set["options"]!["vrEnabled"]!);
        var reset = await PatchAsync(
            model,
            new { options = new { backgroundColor = new { resetToDefault = true }, vrOverride = "default" } }
        );
        Assert.Equal("black", (string?)reset["options"]!["backgroundColor"]);
        Assert.True((bool)reset["options"]!["vrEnabled"]!);
    }

    [Fact]
    public async Task A_name_that_the_patch_does_not_have_is_refused()
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync(Patch, new { id = model.Id, patch = new { options = new { roomBoundsOverride = "enabled" } } });
        Assert.Equal("request.invalid", reply.Code);
        Assert.Equal(model, _api.Account.Find(model.Id));
    }

    [Fact]
    public async Task A_model_that_is_not_there_cannot_be_patched()
    {
        var reply = await _api.AskAsync(Patch, new { id = "nobodyknows", patch = new { name = "x" } });
        Assert.Equal("not.found", reply.Code);
        Assert.Equal(0, _api.Matterport.Counters.Snapshot.ModelsWritten);
    }

    private async Task<JsonNode> PatchAsync(MatterportModel model, object patch) =>
        (await _api.AskAsync(Patch, new { id = model.Id, patch })).Clean["patchModel"]!;
}
