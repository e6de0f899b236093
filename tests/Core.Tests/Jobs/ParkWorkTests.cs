using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Jobs;

/// <summary>A tag with work is about to be deleted.</summary>
public sealed class ParkWorkTests
{
    private readonly JobWorld _world = new();

    [Fact]
    public void The_work_stays_open_and_is_about_nothing_any_more()
    {
        _world.Press();
        Park();
        Assert.Null(_world.Task["regardingobjectid"]);
        Assert.Null(_world.Task["statecode"]);
        Assert.Contains(JobWorld.Link, (string)_world.Task["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_is_about_something_else_stays_so()
    {
        var account = new RowReference("account", Guid.NewGuid());
        var task = _world.Stored.Create(new Row("task").SetRaw("regardingobjectid", account));
        _world.Press(existing: task);
        Park();
        Assert.Equal(account, _world.Task["regardingobjectid"]);
    }

    [Fact]
    public void A_task_is_parked_also_without_its_work_target()
    {
        _world.Press();
        _world.Stored.Delete(_world.Target);
        Park();
        Assert.Null(_world.Task["regardingobjectid"]);
    }

    [Fact]
    public void Without_work_or_when_it_is_gone_there_is_nothing_to_do()
    {
        Park();
        _world.Press();
        _world.Stored.Delete(_world.Task.Reference);
        Park();
        Assert.Empty(_world.Tasks);
    }

    [Fact]
    public void Who_may_not_delete_the_tag_parks_nothing()
    {
        _world.Press();
        _world.People = new RestrictedRows(_world.Stored) { ReadOnly = [TagTable.Table] };
        Assert.Equal("row.forbidden", Assert.Throws<DomainException>(Park).Code);
        Assert.NotNull(_world.Task["regardingobjectid"]);
    }

    private void Park() => new ParkWork(_world.System, Some.Caller(_world.People ?? _world.Stored).Require).Handle(_world.Tag);
}
