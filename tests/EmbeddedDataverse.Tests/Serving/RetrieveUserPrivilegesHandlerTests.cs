using MatterportForDataverse.EmbeddedDataverse.Serving;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class RetrieveUserPrivilegesHandlerTests : WebApiTests
{
    [Fact]
    public async Task A_user_holds_what_the_roles_give_each_once_and_as_far_as_the_best_reaches()
    {
        Assert.Equal(
            [
                "prvAppendmpt_House Basic",
                "prvCreatempt_House Basic",
                "prvDeletempt_House Basic",
                "prvReadmpt_House Basic",
                "prvWritempt_House Basic",
            ],
            await HeldAsync(Api.Ann)
        );
        var team = Api.Fixture.Platform.CreateTeam("Readers", "Reader");
        Api.Fixture.Platform.AddToTeam(team, Api.Ann);
        Assert.Contains("prvReadmpt_House Global", await HeldAsync(Api.Ann));
    }

    [Fact]
    public async Task An_administrator_holds_all()
    {
        var held = await HeldAsync(Api.Ada);
        Assert.All(
            Api.Fixture.Platform.Package.Tables.Values.Where(table => !table.IsSystem),
            table => Assert.Contains($"prvDelete{table.SchemaName} Global", held)
        );
        Assert.Contains(Api.Fixture.Platform.Package.CustomApis["mpt_Rename"].Privilege + " Global", held);
    }

    [Fact]
    public async Task The_id_of_a_privilege_follows_from_its_name()
    {
        var one = (await Api.GetAsync($"systemusers({Api.Rob})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()"))["RolePrivileges"]
            .EnumerateArray()
            .Single();
        Assert.Equal(RetrieveUserPrivilegesHandler.IdOf("PRVREADMPT_HOUSE"), one.GetProperty("PrivilegeId").GetGuid());
        Assert.NotEqual(RetrieveUserPrivilegesHandler.IdOf("prvWritempt_House"), one.GetProperty("PrivilegeId").GetGuid());
        Assert.Equal((await Api.GetAsync("WhoAmI"))["BusinessUnitId"].GetGuid(), one.GetProperty("BusinessUnitId").GetGuid());
    }

    [Fact]
    public async Task Only_users_hold_privileges()
    {
        Assert.Equal(
            404,
            (await Api.GetAsync($"systemusers({Guid.NewGuid()})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges")).Error.Status
        );
        Assert.Equal(
            501,
            (await Api.GetAsync($"mpt_houses({Api.CreateHouse("x")})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges")).Error.Status
        );
    }

    private async Task<IReadOnlyList<string>> HeldAsync(Guid user) =>
        [
            .. (await Api.GetAsync($"systemusers({user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges", token: "rob"))["RolePrivileges"]
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("PrivilegeName").GetString()} {one.GetProperty("Depth").GetString()}"),
        ];
}
