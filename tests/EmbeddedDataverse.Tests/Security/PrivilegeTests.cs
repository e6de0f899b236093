using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Security;

/// <summary>Where the platform asks for privileges, and what does not get around them.</summary>
public sealed class PrivilegeTests : IDisposable
{
    private static readonly RoleMetadata Delegate = new(
        Guid.NewGuid(),
        "Delegate",
        new Dictionary<string, PrivilegeLevel>
        {
            ["prvActOnBehalfOfAnotherUser"] = PrivilegeLevel.Global,
            ["prvReadmpt_House"] = PrivilegeLevel.Global,
        }
    );

    private readonly PlatformFixture _fixture = new(null, Delegate);

    // https://learn.microsoft.com/en-us/dynamics365/customerengagement/on-premises/developer/event-execution-pipeline
    [Fact]
    public void Privileges_are_asked_for_after_stage_10_and_before_stage_20()
    {
        var stages = new List<int>();
        _fixture.AddStep("Update", 10, _ => stages.Add(10));
        _fixture.AddStep("Update", 20, _ => stages.Add(20));
        var foreign = _fixture.CreateHouse("foreign");

        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => As("Reader").Update(new Entity("mpt_house", foreign) { ["mpt_title"] = "x" }))
        );
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => As("Agent").Update(new Entity("mpt_house", foreign) { ["mpt_title"] = "x" }))
        );

        Assert.Equal([10, 10], stages);
    }

    [Fact]
    public void A_secured_column_shows_through_no_filter_order_or_join()
    {
        _fixture.System.Update(new Entity("mpt_house", _fixture.CreateHouse("one")) { ["mpt_alarm"] = "1234" });
        var reader = As("Reader");
        var filtered = new QueryExpression("mpt_house")
        {
            Criteria = { Conditions = { new ConditionExpression("mpt_alarm", ConditionOperator.BeginsWith, "1") } },
        };
        var ordered = new QueryExpression("mpt_house") { Orders = { new OrderExpression("mpt_alarm", OrderType.Ascending) } };
        var joined = new QueryExpression("mpt_house")
        {
            LinkEntities = { new LinkEntity("mpt_house", "mpt_house", "mpt_title", "mpt_alarm", JoinOperator.Inner) },
        };

        Assert.All(
            new[] { filtered, ordered, joined },
            query => Assert.Equal(PlatformErrorCodes.NotSimulated, PlatformFixture.FaultCodeOf(() => reader.RetrieveMultiple(query)))
        );
        Assert.Single(_fixture.System.RetrieveMultiple(filtered).Entities);
        Assert.Single(_fixture.System.RetrieveMultiple(ordered).Entities);
    }

    [Fact]
    public void Rows_that_differ_in_a_secured_column_only_are_not_told_apart()
    {
        foreach (var alarm in new[] { "1234", "5678" })
        {
            _fixture.System.Update(new Entity("mpt_house", _fixture.CreateHouse("same")) { ["mpt_alarm"] = alarm });
        }

        var query = new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_title", "mpt_alarm"), Distinct = true };

        Assert.Single(As("Reader").RetrieveMultiple(query).Entities);
        Assert.Equal(2, _fixture.System.RetrieveMultiple(query).Entities.Count);
    }

    // https://learn.microsoft.com/en-us/power-apps/developer/data-platform/impersonate-another-user
    [Fact]
    public void One_who_acts_for_another_may_do_only_what_both_may()
    {
        var agent = _fixture.Platform.CreateUser("Ann", "Agent");
        var helper = _fixture.Platform.CreateUser("Dee", "Delegate");
        var house = _fixture.Platform.ServiceFor(agent).Create(PlatformFixture.NewHouse("own"));
        var acting = _fixture.Platform.ServiceFor(helper, agent);

        Assert.Equal("own", acting.Retrieve("mpt_house", house, new ColumnSet(true))["mpt_title"]);
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => acting.Update(new Entity("mpt_house", house) { ["mpt_title"] = "x" }))
        );
    }

    [Fact]
    public void A_team_does_not_hand_on_the_privilege_to_act_for_another()
    {
        var helper = _fixture.Platform.CreateUser("Dee");
        _fixture.Platform.AddToTeam(_fixture.Platform.CreateTeam("Delegates", "Delegate"), helper);

        Assert.Empty(_fixture.Platform.ServiceFor(helper).RetrieveMultiple(new QueryExpression("mpt_house")).Entities);
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => _fixture.Platform.ServiceFor(helper, _fixture.Platform.CreateUser("Ann", "Agent")))
        );
    }

    // https://learn.microsoft.com/en-us/power-apps/developer/data-platform/bypass-custom-business-logic
    [Theory]
    [InlineData("BypassCustomPluginExecution", true)]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,CustomAsync")]
    public void Steps_are_bypassed_by_nobody(string parameter, object value)
    {
        var request = new OrganizationRequest("Create") { ["Target"] = PlatformFixture.NewHouse("x"), [parameter] = value };

        Assert.Equal(PlatformErrorCodes.PrivilegeMissing, PlatformFixture.FaultCodeOf(() => As("Agent").Execute(request)));
        Assert.Equal(PlatformErrorCodes.NotSimulated, PlatformFixture.FaultCodeOf(() => _fixture.System.Execute(request)));
    }

    [Fact]
    public void Rows_along_with_a_row_are_refused_and_not_left_out()
    {
        var house = PlatformFixture.NewHouse("x");
        house.RelatedEntities[new Relationship("mpt_house_rooms")] = new EntityCollection([new Entity("mpt_room")]);

        Assert.Equal(PlatformErrorCodes.NotSimulated, PlatformFixture.FaultCodeOf(() => _fixture.System.Create(house)));
    }

    public void Dispose() => _fixture.Dispose();

    private IOrganizationService As(string role) => _fixture.Platform.ServiceFor(_fixture.Platform.CreateUser(role, role));
}
