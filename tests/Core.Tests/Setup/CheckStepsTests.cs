using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckStepsTests
{
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task Steps_that_are_off_are_counted()
    {
        Assert.Equal((SetupCheck.Good, "All 3 plug-in steps are turned on."), Said(await _setup.OneAsync("steps")));
        _setup.Steps(true, false, false);
        Assert.Equal((SetupCheck.Bad, "2 of 3 plug-in steps are turned off."), Said(await _setup.OneAsync("steps")));
    }

    [Fact]
    public async Task Steps_of_others_and_the_platform_s_own_for_our_custom_APIs_do_not_count()
    {
        var ours = _setup.World.Stored.All("plugintype").Single().Reference;
        _setup.World.Stored.Create(Off(new RowReference("plugintype", Guid.NewGuid()), 20));
        _setup.World.Stored.Create(Off(ours, 30));
        Assert.Equal((SetupCheck.Good, "setup.steps.on"), await _setup.CodeAsync("steps"));
    }

    [Fact]
    public async Task Without_steps_the_solution_is_to_be_imported_again()
    {
        _setup.Steps();
        Assert.Equal((SetupCheck.Bad, "setup.steps.none"), await _setup.CodeAsync("steps"));
        _setup.Clear("pluginassembly");
        Assert.Equal((SetupCheck.Bad, "setup.steps.none"), await _setup.CodeAsync("steps"));
    }

    [Fact]
    public async Task The_clock_flow_is_on_or_off_or_missing()
    {
        Assert.Equal((SetupCheck.Good, "setup.flow.on"), await _setup.CodeAsync("flow"));
        _setup.ChangeOnly("workflow", "statecode", 0);
        Assert.Equal((SetupCheck.Bad, "setup.flow.off"), await _setup.CodeAsync("flow"));
        _setup.Clear("workflow");
        Assert.Equal((SetupCheck.Bad, "setup.flow.missing"), await _setup.CodeAsync("flow"));
    }

    [Theory]
    [InlineData(OrderMode.DryRun)]
    [InlineData(OrderMode.Live)]
    public async Task Where_orders_are_placed_people_should_be_told_of_decisions_in_their_name(OrderMode mode)
    {
        Assert.DoesNotContain((await _setup.CheckAsync()).Checks, check => check.Check == "decisions");
        _setup.Change(new Row(AccountTable.Table).Set(AccountTable.OrderMode, mode));
        Assert.Equal((SetupCheck.Note, "setup.decisions.untold"), await _setup.CodeAsync("decisions"));

        var flow = _setup.World.Stored.Create(new Row("workflow") { Id = Installation.DecisionFlow }.SetRaw("statecode", 0));
        Assert.Equal((SetupCheck.Note, "setup.decisions.untold"), await _setup.CodeAsync("decisions"));
        _setup.World.Stored.Update(new Row("workflow") { Id = flow }.SetRaw("statecode", 1));
        Assert.Equal((SetupCheck.Good, "setup.decisions.told"), await _setup.CodeAsync("decisions"));
    }

    [Fact]
    public async Task The_solution_and_its_assembly_are_of_one_version()
    {
        Assert.Equal((SetupCheck.Note, "setup.version.same"), await _setup.CodeAsync("version"));
        _setup.ChangeOnly("solution", "version", "1.2.2.0");
        var version = await _setup.OneAsync("version");
        Assert.Equal(SetupCheck.Bad, version.Outcome);
        Assert.Equal(("1.2.2.0", "1.2.3.0"), (version.Arguments["solution"], version.Arguments["assembly"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_SYSTEM_is_by_three_sources_is_compared(bool isLookup)
    {
        object user = isLookup ? new RowReference("systemuser", SetupWorld.SystemUser) : SetupWorld.SystemUser;
        _setup.ChangeOnly("organization", "systemuserid", user);
        Assert.Equal((SetupCheck.Good, "setup.system-user.same"), await _setup.CodeAsync("system-user"));
        _setup.ChangeOnly("organization", "systemuserid", Guid.NewGuid());
        Assert.Equal((SetupCheck.Note, "setup.system-user.differs"), await _setup.CodeAsync("system-user"));
    }

    [Fact]
    public async Task A_second_user_named_SYSTEM_is_told()
    {
        _setup.World.Stored.Create(new Row("systemuser").SetRaw("fullname", "System"));
        var user = await _setup.OneAsync("system-user");
        Assert.Equal((SetupCheck.Note, "?"), (user.Outcome, user.Arguments["user"]));
        Assert.NotNull(user.Fix);
    }

    private static (string, string) Said(SetupCheck check) => (check.Outcome, check.Found);

    private static Row Off(RowReference type, int stage) =>
        new Row("sdkmessageprocessingstep").SetRaw("plugintypeid", type).SetRaw("stage", stage).SetRaw("statecode", 1);
}
