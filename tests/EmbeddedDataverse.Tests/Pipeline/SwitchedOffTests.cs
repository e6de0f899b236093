using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Pipeline;

public sealed class SwitchedOffTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void A_step_that_is_switched_off_does_not_run_until_it_is_on_again()
    {
        var ran = 0;
        _fixture.Platform.RegisterType("Tests.Guard", new DelegatePlugin(_ => ran++));
        var step = Assert.Single(_fixture.System.RetrieveMultiple(All("sdkmessageprocessingstep")).Entities);
        Assert.Equal(new OptionSetValue(0), step["statecode"]);
        Change();
        var first = ran;

        _fixture.System.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1) });
        Change();
        Assert.Equal((true, first), (first > 0, ran));

        _fixture.System.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(0) });
        Change();
        Assert.True(ran > first);
    }

    [Fact]
    public void An_import_leaves_rows_of_the_solution_its_plug_ins_and_its_privileges()
    {
        Assert.Equal(
            _fixture.Platform.Package.Version,
            Assert.Single(_fixture.System.RetrieveMultiple(All("solution")).Entities)["version"]
        );
        var types = _fixture.System.RetrieveMultiple(All("plugintype")).Entities.ToDictionary(type => type.Id);
        var step = Assert.Single(_fixture.System.RetrieveMultiple(All("sdkmessageprocessingstep")).Entities);
        Assert.Equal("Tests.Guard", types[step.GetAttributeValue<EntityReference>("plugintypeid").Id]["typename"]);
        var held = _fixture.System.RetrieveMultiple(All("roleprivileges")).Entities;
        Assert.Equal(
            _fixture.Platform.Package.Roles.Sum(role => role.Privileges.Count),
            held.Count(row => row.GetAttributeValue<EntityReference>("roleid").Id != Administrator)
        );
    }

    [Fact]
    public void A_team_owns_no_row_of_a_table_that_no_role_of_its_reads()
    {
        var blind = _fixture.Platform.CreateTeam("Blind");
        var reading = _fixture.Platform.CreateTeam("Reading", "Reader");
        Assert.Equal(PlatformErrorCodes.PrivilegeMissing, PlatformFixture.FaultCodeOf(() => _fixture.System.Create(Of(blind))));
        var house = _fixture.System.Create(Of(reading));
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() =>
                _fixture.System.Update(new Entity(PlatformFixture.House, house) { ["ownerid"] = Team(blind) })
            )
        );
    }

    public void Dispose() => _fixture.Dispose();

    private static Guid Administrator => WellKnownRows.AdministratorRole;

    private static QueryExpression All(string table) => new(table) { ColumnSet = new ColumnSet(true) };

    private static EntityReference Team(Guid id) => new("team", id);

    private static Entity Of(Guid team)
    {
        var house = PlatformFixture.NewHouse("of a team");
        house["ownerid"] = Team(team);
        return house;
    }

    // Whatever the step of the package is on, this sets it off.
    private void Change()
    {
        var house = _fixture.CreateHouse("new");
        _fixture.System.Update(new Entity(PlatformFixture.House, house) { ["mpt_title"] = "changed", ["mpt_code"] = $"{house:N}" });
        _fixture.System.Delete(PlatformFixture.House, house);
    }
}
