using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Getting more than one's role gives, by the platform's own tables and by acting for another.</summary>
public sealed class EscalationTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();

    [Theory]
    [InlineData("systemuserroles", "systemuser", "role")]
    [InlineData("teamroles", "team", "role")]
    [InlineData("teammembership", "team", "systemuser")]
    [InlineData("systemuserprofiles", "systemuser", "fieldsecurityprofile")]
    public void Nobody_gives_themselves_a_role_a_team_or_a_profile(string table, string one, string other)
    {
        var team = _environment.Platform.CreateTeam("Admins", "System Administrator");
        Guid IdOf(string name) =>
            name == "team" ? team
            : name == "systemuser" ? _environment.Ann
            : _environment.Rows(name)[0].Id;
        var row = new Entity(table)
        {
            [one + "id"] = new EntityReference(one, IdOf(one)),
            [other + "id"] = new EntityReference(other, IdOf(other)),
        };

        Assert.All(
            ProductEnvironment.Package.Roles,
            role => Assert.Equal(CallOutcome.NoPrivilege, CallOutcome.Of(() => As(role.Name).Create(row)))
        );
    }

    [Fact]
    public void Nobody_acts_for_another() =>
        Assert.All(
            ProductEnvironment.Package.Roles,
            role =>
                Assert.Equal(
                    CallOutcome.NoPrivilege,
                    CallOutcome.Of(() =>
                        _environment.Platform.ServiceFor(_environment.Platform.CreateUser("Eve", role.Name), _environment.Ada)
                    )
                )
        );

    [Theory]
    [InlineData("BypassCustomPluginExecution", true)]
    [InlineData("BypassBusinessLogicExecution", "CustomSync")]
    public void Nobody_passes_over_the_guards(string parameter, object value)
    {
        _environment.Sync();
        var request = new OrganizationRequest("Update")
        {
            ["Target"] = new Entity("mpt_model", _environment.Rows("mpt_model")[0].Id) { ["mpt_mergebase"] = "{}" },
            [parameter] = value,
        };

        Assert.All(
            ProductEnvironment.Package.Roles,
            role => Assert.Equal(CallOutcome.NoPrivilege, CallOutcome.Of(() => As(role.Name).Execute(request)))
        );
    }

    public void Dispose() => _environment.Dispose();

    private IOrganizationService As(string role) => _environment.Platform.ServiceFor(_environment.Platform.CreateUser(role, role));
}
