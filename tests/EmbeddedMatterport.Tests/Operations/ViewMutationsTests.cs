namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class ViewMutationsTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task A_view_stands_for_its_model()
    {
        var model = _api.Given("Lake House");
        var added = await _api.AskAsync($$"""mutation { addView(id: "{{model.Id}}", name: "Broker") { id name type } }""");
        var view = (string)added.Clean["addView"]!["id"]!;
        var through = (await _api.AskAsync($$"""{ model(id: "{{view}}") { id name views { id model { id } } } }""")).Clean["model"]!;
        Assert.Equal(view, (string?)through["id"]);
        Assert.Equal("Lake House", (string?)through["name"]);
        Assert.Equal(view, (string?)through["views"]![1]!["model"]!["id"]);
        string Delete(string id) => $$"""mutation { deleteView(id: "{{model.Id}}", viewId: "{{id}}") }""";
        Assert.True((bool)(await _api.AskAsync(Delete(view))).Clean["deleteView"]!);
        Assert.Equal("not.found", (await _api.AskAsync(Delete(view))).Code);
    }

    [Fact]
    public async Task The_main_view_has_the_id_of_the_model()
    {
        var model = _api.Given("Lake House");
        await AddViewAsync(model);
        foreach (var arguments in new[] { "", """(types: ["matterport.model.layered"])""" })
        {
            var reply = await _api.AskAsync($$"""{ model(id: "{{model.Id}}") { views{{arguments}} { id type model { id } } } }""");
            var main = reply.Clean["model"]!["views"]![0]!;
            Assert.Equal(model.Id, (string?)main["id"]);
            Assert.Equal("matterport.model.layered", (string?)main["type"]);
            Assert.Equal(model.Id, (string?)main["model"]!["id"]);
        }
    }

    [Fact]
    public async Task A_view_can_answer_under_the_id_of_the_model()
    {
        var model = _api.Given("Lake House");
        var view = await AddViewAsync(model);
        _api.Account.Settings.ViewAnswersModelId = true;
        var through = (await _api.AskAsync($$"""{ model(id: "{{view}}") { id name } }""")).Clean["model"]!;
        Assert.Equal((model.Id, "Lake House"), ((string?)through["id"], (string?)through["name"]));
    }

    [Fact]
    public async Task A_tag_added_through_a_view_is_a_tag_of_the_model()
    {
        var model = _api.Given("Lake House", m => m.WithContents(m.Contents with { Tags = [] }));
        var view = await AddViewAsync(model);
        var reply = await _api.AskAsync(
            $$"""
            mutation { addMattertag(modelId: "{{view}}", mattertag: {
              floorId: "{{model.Contents.Floors[0].Id}}", enabled: true, label: "Pump", anchorPosition: { x: 1, y: 2, z: 3 }
            }) { id model { id } } }
            """
        );
        Assert.Equal(view, (string?)reply.Clean["addMattertag"]!["model"]!["id"]);
        Assert.Equal("Pump", Assert.Single(_api.Account.TagsOf(model.Id)).Label);
    }

    private async Task<string> AddViewAsync(Models.MatterportModel model) =>
        (string)(await _api.AskAsync($$"""mutation { addView(id: "{{model.Id}}", name: "Broker") { id } }""")).Clean["addView"]!["id"]!;
}
