using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Security;

public sealed class SecurityTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void A_user_without_the_privilege_is_refused_and_sees_only_rows_within_reach()
    {
        var agent = _fixture.Platform.ServiceFor(_fixture.Platform.CreateUser("Ann", "Agent"));
        var reader = _fixture.Platform.ServiceFor(_fixture.Platform.CreateUser("Rob", "Reader"));
        var foreign = _fixture.CreateHouse("foreign");
        var own = agent.Create(PlatformFixture.NewHouse("own"));
        Assert.Equal(own, Assert.Single(agent.RetrieveMultiple(new QueryExpression("mpt_house")).Entities).Id);
        Assert.Equal(2, reader.RetrieveMultiple(new QueryExpression("mpt_house")).Entities.Count);
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => agent.Retrieve("mpt_house", foreign, new ColumnSet()))
        );
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => reader.Update(new Entity("mpt_house", own) { ["mpt_title"] = "x" }))
        );
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => reader.RetrieveMultiple(new QueryExpression("mpt_street")))
        );
    }

    [Fact]
    public void A_user_has_settings_by_their_own_id_without_a_language_until_it_is_set_and_the_organization_has_one()
    {
        var ann = _fixture.Platform.CreateUser("Ann", "Agent");
        Entity Settings() => _fixture.System.Retrieve("usersettings", ann, new ColumnSet("uilanguageid"));
        Assert.False(Settings().Contains("uilanguageid"));

        _fixture.Platform.SetLanguage(ann, 1031);

        Assert.Equal(1031, Settings().GetAttributeValue<int>("uilanguageid"));
        var organization = Assert.Single(
            _fixture.System.RetrieveMultiple(new QueryExpression("organization") { ColumnSet = new ColumnSet("languagecode") }).Entities
        );
        Assert.Equal(1033, organization.GetAttributeValue<int>("languagecode"));
    }

    [Fact]
    public void A_secured_column_is_absent_for_those_without_the_profile_and_they_cannot_write_it()
    {
        var user = _fixture.Platform.CreateUser("Ann", "Agent");
        var agent = _fixture.Platform.ServiceFor(user);
        var id = agent.Create(PlatformFixture.NewHouse("own"));
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_alarm"] = "1234" });
        Assert.False(agent.Retrieve("mpt_house", id, new ColumnSet(true)).Contains("mpt_alarm"));
        Assert.False(
            Assert
                .Single(agent.RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_alarm") }).Entities)
                .Contains("mpt_alarm")
        );
        Assert.Equal(
            PlatformErrorCodes.SecuredUpdate,
            PlatformFixture.FaultCodeOf(() => agent.Update(new Entity("mpt_house", id) { ["mpt_alarm"] = "0" }))
        );
        _fixture.Platform.GiveProfile(user, "Alarm keepers");
        Assert.Equal("1234", agent.Retrieve("mpt_house", id, new ColumnSet("mpt_alarm"))["mpt_alarm"]);
    }

    [Fact]
    public void One_who_acts_for_another_is_the_initiating_user_and_needs_the_privilege()
    {
        var admin = _fixture.Platform.CreateUser("Ada", "System Administrator");
        var agent = _fixture.Platform.CreateUser("Ann", "Agent");
        (Guid, Guid)? seen = null;
        _fixture.AddStep("Create", 20, plugin => seen = (plugin.Context.UserId, plugin.Context.InitiatingUserId));
        _fixture.Platform.ServiceFor(admin, agent).Create(PlatformFixture.NewHouse("x"));
        Assert.Equal((agent, admin), seen);
        Assert.Equal(PlatformErrorCodes.PrivilegeMissing, PlatformFixture.FaultCodeOf(() => _fixture.Platform.ServiceFor(agent, admin)));
    }

    [Fact]
    public void Users_and_rows_are_still_there_when_the_file_is_opened_again()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".db");
        try
        {
            Guid user;
            using (var first = new PlatformFixture(file))
            {
                user = first.Platform.CreateUser("Ann", "Agent");
                first.Platform.ServiceFor(user).Create(PlatformFixture.NewHouse("kept"));
                first.Platform.Save();
            }

            using var second = new PlatformFixture(file);
            Assert.Equal(
                "kept",
                Assert.Single(
                    second
                        .Platform.ServiceFor(user)
                        .RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new ColumnSet(true) })
                        .Entities
                )["mpt_title"]
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _fixture.Dispose();
}
