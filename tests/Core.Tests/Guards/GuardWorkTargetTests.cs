using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardWorkTargetTests
{
    private readonly InMemoryRows _rows = new();

    public static TheoryData<string, string, string> Wrong() =>
        new()
        {
            { WorkTargetTable.TableName.Name, "Task", "guard.work-target.table" },
            { WorkTargetTable.TableName.Name, "", "guard.work-target.table" },
            { WorkTargetTable.TitleColumn.Name, "Subject", "guard.work-target.column" },
            { WorkTargetTable.DescriptionColumn.Name, "description,subject", "guard.work-target.column" },
            { WorkTargetTable.LinkColumn.Name, "new link", "guard.work-target.column" },
            { WorkTargetTable.TagColumn.Name, "1tag", "guard.work-target.column" },
            { WorkTargetTable.OwnerColumn.Name, "ownerid\n", "guard.work-target.column" },
            { WorkTargetTable.StateColumn.Name, "state-code", "guard.work-target.column" },
            { WorkTargetTable.OpenColor.Name, "red", "guard.work-target.color" },
            { WorkTargetTable.DoneColor.Name, "#12345", "guard.work-target.color" },
            { WorkTargetTable.OpenKeyword.Name, "dv:open", "guard.work-target.keyword" },
            { WorkTargetTable.DoneKeyword.Name, "two\nlines", "guard.work-target.keyword" },
            { WorkTargetTable.DoneStates.Name, "1, done", "guard.work-target.states" },
            { WorkTargetTable.CanceledStates.Name, "2.5", "guard.work-target.states" },
            { WorkTargetTable.FixedValues.Name, "prioritycode", "guard.work-target.fixed-values" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_when_a_target_is_made_and_when_it_is_changed(string column, string value, string code)
    {
        var created = Assert.ThrowsAny<DomainException>(() => Check(GuardedAct.Create, DefaultWorkTarget.Row.SetRaw(column, value)));
        var updated = Assert.ThrowsAny<DomainException>(() =>
            Check(GuardedAct.Update, new Row(WorkTargetTable.Table).SetRaw(column, value))
        );
        Assert.Equal((code, code), (created.Code, updated.Code));
    }

    [Fact]
    public void What_the_installation_brings_passes() => Check(GuardedAct.Create, DefaultWorkTarget.Row);

    [Fact]
    public void An_update_says_nothing_of_what_it_does_not_write() =>
        Check(
            GuardedAct.Update,
            new Row(WorkTargetTable.Table).Set(WorkTargetTable.Name, "Renamed").Set(WorkTargetTable.TitleColumn, null)
        );

    [Fact]
    public void There_is_one_default_and_it_may_be_written_again()
    {
        var id = _rows.Create(DefaultWorkTarget.Row);
        Assert.Equal(
            "guard.work-target.default",
            Assert.Throws<GuardException>(() => Check(GuardedAct.Create, DefaultWorkTarget.Row)).Code
        );
        Check(GuardedAct.Update, new Row(WorkTargetTable.Table) { Id = id }.Set(WorkTargetTable.IsDefault, true));
        Check(GuardedAct.Create, DefaultWorkTarget.Row.Set(WorkTargetTable.IsDefault, false));
    }

    private void Check(GuardedAct act, Row row) => GuardWorkTarget.Check(new GuardedWrite(act, row, IsSystem: false), _rows);
}
