using MatterportForDataverse.EmbeddedDataverse.Tests.Serving;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Pipeline;

public sealed class CustomApiStepTests : IDisposable
{
    private const string Event = "mpt_OnHouseSold";
    private readonly PlatformFixture _fixture = new();
    private readonly List<(int Mode, int Stage, Guid User, object House)> _heard = [];

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void An_asynchronous_step_on_a_custom_API_runs_after_the_commit_with_its_parameters()
    {
        Listen();
        var (ann, house) = (_fixture.Platform.CreateUser("Ann"), Guid.NewGuid());

        _fixture.Platform.ServiceFor(ann).Execute(Sold(house));

        Assert.Empty(_heard);
        _fixture.Platform.RunJobs();
        Assert.Equal([(1, 40, ann, house)], _heard);
    }

    [Fact]
    public void An_event_that_is_raised_in_a_transaction_is_heard_when_that_is_committed_and_else_never()
    {
        Listen();
        _fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                plugin.System.Execute(Sold(plugin.Context.PrimaryEntityId));
                if (plugin.Target.GetAttributeValue<string>("mpt_title") == "bad")
                {
                    throw new InvalidPluginExecutionException("Taken back.");
                }
            }
        );

        Assert.ThrowsAny<Exception>(() => _fixture.CreateHouse("bad"));
        var house = _fixture.CreateHouse("good");
        _fixture.Platform.RunJobs();

        Assert.Equal([house], _heard.Select(heard => heard.House));
    }

    [Theory]
    [InlineData("mpt_Rename", true, "mpt_Rename does not take the step")]
    [InlineData(Event, false, "mpt_OnHouseSold does not take the step")]
    public void A_custom_API_takes_the_steps_that_it_says(string message, bool later, string refusal) =>
        Assert.StartsWith(
            refusal,
            Assert.Throws<InvalidOperationException>(() => _fixture.AddStep(message, 40, _ => { }, later, table: "none")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Over_the_Web_API_an_event_answers_with_no_content_and_its_steps_have_run()
    {
        await using var api = await WebApiFixture.StartAsync();
        api.Fixture.AddStep(Event, 40, Hear, later: true, table: "none");

        var reply = await api.SendAsync("POST", Event, $$"""{ "HouseId": "{{Guid.NewGuid()}}" }""");

        Assert.Equal(System.Net.HttpStatusCode.NoContent, reply.Status);
        Assert.Single(_heard);
    }

    private static OrganizationRequest Sold(Guid house) => new(Event) { ["HouseId"] = house };

    private void Listen() => _fixture.AddStep(Event, 40, Hear, later: true, table: "none");

    private void Hear(PluginServices plugin) =>
        _heard.Add((plugin.Context.Mode, plugin.Context.Stage, plugin.Context.UserId, plugin.Context.InputParameters["HouseId"]));
}
