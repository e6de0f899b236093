using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Messages;

public sealed class StalenessTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData(0, "three")]
    [InlineData(1, "two")]
    [InlineData(2, "one")]
    [InlineData(3, null)]
    public void A_query_can_be_answered_as_before_the_latest_commits(int commits, string? title)
    {
        var id = _fixture.CreateHouse("one");
        Rename(id, "two");
        Rename(id, "three");
        _fixture.Platform.Hooks.Staleness = _ => commits;
        Assert.Equal(title, Titles("mpt_title", ConditionOperator.NotNull).SingleOrDefault());
        Assert.Equal(title is null ? [] : [title], Titles("mpt_title", ConditionOperator.Equal, title ?? "three"));
    }

    [Fact]
    public void A_query_that_names_a_row_by_its_id_or_key_sees_the_latest_commit()
    {
        var id = _fixture.System.Create(PlatformFixture.NewHouse("one", "H1"));
        Rename(id, "two");
        _fixture.Platform.Hooks.Staleness = _ => 1;
        Assert.Equal(["two"], Titles("mpt_houseid", ConditionOperator.Equal, id));
        Assert.Equal(["two"], Titles("mpt_code", ConditionOperator.Equal, "H1"));
        Assert.Equal(["one"], Titles("mpt_code", ConditionOperator.NotNull));
        Assert.Equal("two", _fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet(true))["mpt_title"]);
    }

    [Fact]
    public void An_execution_sees_what_it_wrote_itself()
    {
        var (mine, others) = (_fixture.CreateHouse("mine"), _fixture.CreateHouse("others"));
        var seen = SeenLate(system =>
        {
            Rename(others, "others, changed");
            system.Update(new Entity(PlatformFixture.House, mine) { ["mpt_title"] = "mine, changed" });
        });
        Assert.Equal(["mine, changed", "others"], seen.Order());
    }

    [Fact]
    public void A_row_that_somebody_deleted_never_stands_beside_the_one_that_the_execution_made_with_its_key()
    {
        var old = _fixture.System.Create(PlatformFixture.NewHouse("old", "H1"));
        var seen = SeenLate(system =>
        {
            _fixture.System.Delete(PlatformFixture.House, old);
            system.Create(PlatformFixture.NewHouse("new", "H1"));
        });
        Assert.Equal(["new"], seen);
    }

    [Theory]
    [InlineData(false, "one")]
    [InlineData(true, "two")]
    public void Pre_images_can_be_older_unless_the_write_names_the_row_version(bool namesVersion, string expected)
    {
        var seen = new List<string>();
        var id = _fixture.CreateHouse("one");
        Rename(id, "two");
        _fixture.AddStep("Update", 20, plugin => seen.Add((string)plugin.Context.PreEntityImages["Before"]["mpt_title"]));
        _fixture.AddStep("Update", 40, plugin => seen.Add((string)plugin.Context.PreEntityImages["Before"]["mpt_title"]));
        var request = new UpdateRequest
        {
            Target = new Entity(PlatformFixture.House, id) { ["mpt_title"] = "three" },
            ConcurrencyBehavior = namesVersion ? ConcurrencyBehavior.IfRowVersionMatches : ConcurrencyBehavior.Default,
        };
        request.Target.RowVersion = _fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet(false)).RowVersion;
        _fixture.Platform.Hooks.Staleness = _ => 1;
        _fixture.System.Execute(request);
        Assert.Equal([expected, expected], seen);
    }

    // The titles of all houses, as an execution of its own sees them one commit late after it has done something.
    private List<string> SeenLate(Action<IOrganizationService> act)
    {
        List<string>? seen = null;
        _fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                act(plugin.System);
                _fixture.Platform.Hooks.Staleness = _ => 1;
                seen = Titles(plugin.System, "mpt_title", ConditionOperator.NotNull);
            },
            later: true,
            table: "mpt_street"
        );
        _fixture.System.Create(new Entity("mpt_street"));
        _fixture.Platform.RunJobs();
        return seen!;
    }

    private void Rename(Guid house, string title) =>
        _fixture.System.Update(new Entity(PlatformFixture.House, house) { ["mpt_title"] = title });

    private List<string> Titles(string column, ConditionOperator kind, params object[] values) =>
        Titles(_fixture.System, column, kind, values);

    private static List<string> Titles(IOrganizationService service, string column, ConditionOperator kind, params object[] values)
    {
        var query = new QueryExpression(PlatformFixture.House) { ColumnSet = new ColumnSet("mpt_title") };
        query.Criteria.AddCondition(column, kind, values);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("mpt_title"))];
    }
}
