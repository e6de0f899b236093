using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckRolesTests
{
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task A_role_is_missing_or_held_by_nobody_or_by_a_team_or_by_a_person()
    {
        _setup.Clear("role");
        _setup.Clear("systemuserroles");
        _setup.Role(SetupWorld.Roles[1], heldBy: null);
        _setup.Role(SetupWorld.Roles[2], heldBy: "teamroles");
        _setup.Role(SetupWorld.Roles[3], heldBy: "systemuserroles");
        foreach (var role in SetupWorld.Roles[4..])
        {
            _setup.Role(role, heldBy: "systemuserroles");
        }

        var checks = (await _setup.CheckAsync()).Checks.Where(check => check.Check == "roles").ToArray();
        Assert.Equal(
            [SetupCheck.Bad, SetupCheck.Note, .. Enumerable.Repeat(SetupCheck.Good, SetupWorld.Roles.Length - 2)],
            checks.Select(check => check.Outcome)
        );
        Assert.All(SetupWorld.Roles.Zip(checks), pair => Assert.Contains(pair.First, pair.Second.Found, StringComparison.Ordinal));
        Assert.Equal([true, true, .. SetupWorld.Roles[2..].Select(_ => false)], checks.Select(check => check.Fix is not null));
    }

    [Fact]
    public async Task Without_a_default_team_nothing_is_said_of_one() =>
        Assert.DoesNotContain((await _setup.CheckAsync()).Checks, check => check.Check == "team");

    [Fact]
    public async Task A_default_team_without_a_role_that_reads_models_may_not_own_them()
    {
        var team = Team();
        Assert.Equal((SetupCheck.Bad, "setup.team.blind"), await _setup.CodeAsync("team"));
        Assert.Contains("North", (await _setup.OneAsync("team")).Found, StringComparison.Ordinal);
        Give(team, "prvReadmpt_Property");
        Assert.Equal((SetupCheck.Bad, "setup.team.blind"), await _setup.CodeAsync("team"));
        Give(team, "prvReadmpt_Model");
        Assert.Equal((SetupCheck.Good, "setup.team.reads"), await _setup.CodeAsync("team"));
    }

    [Fact]
    public async Task A_copy_of_a_role_in_a_business_unit_reads_what_the_role_reads()
    {
        var team = Team();
        var root = Give(team: null, "prvReadmpt_Model");
        var copy = _setup.World.Stored.Create(new Row("role").SetRaw("parentrootroleid", new RowReference("role", root)));
        _setup.World.Stored.Create(new Row("teamroles").SetRaw("teamid", team).SetRaw("roleid", copy));
        Assert.Equal((SetupCheck.Good, "setup.team.reads"), await _setup.CodeAsync("team"));
    }

    private Guid Team()
    {
        var team = _setup.World.Stored.Create(new Row("team").SetRaw("name", "North"));
        _setup.Change(new Row(AccountTable.Table).Set(AccountTable.DefaultTeamId, new RowReference("team", team)));
        return team;
    }

    private Guid Give(Guid? team, string name)
    {
        var stored = _setup.World.Stored;
        var role = _setup.Role("of " + name, heldBy: null);
        var privilege = stored.Create(new Row("privilege").SetRaw("name", name));
        stored.Create(new Row("roleprivileges").SetRaw("roleid", role).SetRaw("privilegeid", privilege));
        if (team is not null)
        {
            stored.Create(new Row("teamroles").SetRaw("teamid", team).SetRaw("roleid", role));
        }

        return role;
    }
}
