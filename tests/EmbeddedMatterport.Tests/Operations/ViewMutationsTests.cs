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
        Assert.Equal(view, (string?)through["views"]![0]!["model"]!["id"]);
        string Delete(string id) => $$"""mutation { deleteView(id: "{{model.Id}}", viewId: "{{id}}") }""";
        Assert.True((bool)(await _api.AskAsync(Delete(view))).Clean["deleteView"]!);
        Assert.Equal("not.found", (await _api.AskAsync(Delete(view))).Code);
    }
}
