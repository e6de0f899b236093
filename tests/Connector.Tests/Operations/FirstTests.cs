namespace MatterportForDataverse.Connector.Tests.Operations;

public sealed class FirstTests
{
    [Fact]
    public async Task Get()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        var answer = await world.RunAsync("GetModel", ("modelId", model.Id));
        Assert.Equal(200, answer.Status);
        var found = await world.RunAsync("SearchModels", ("city", "Lawrence"));
        Assert.Equal(model.Id, (string?)found.Items("models").Single()!["modelId"]);
    }
}
