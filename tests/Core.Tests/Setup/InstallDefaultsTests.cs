using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class InstallDefaultsTests
{
    private readonly InMemoryRows _rows = new InMemoryRows().WithKey(FieldMappingTable.Table, [.. FieldMappingTable.TableColumnKey]);

    [Fact]
    public void Every_two_way_field_gets_its_mapping_and_installing_again_changes_nothing()
    {
        var first = Install();
        var again = Install();
        Assert.Equal((first.Created, 0), (again.Existing, again.Created));
        var active = ModelFields.Set.TwoWay.Where(field => field.ActiveByDefault).Select(field => field.Name).Order();
        Assert.Equal(active, Mappings.Load(_rows).Fields.Select(rule => rule.Field.Name).Order());
    }

    [Fact]
    public void What_an_administrator_changed_stays()
    {
        Install();
        var mapping = _rows.All(FieldMappingTable.Table)[0];
        _rows.Update(new Row(FieldMappingTable.Table) { Id = mapping.Id }.Set(FieldMappingTable.Direction, Direction.Off));
        Install();
        Assert.Equal(
            Direction.Off,
            _rows.All(FieldMappingTable.Table).Single(row => row.Id == mapping.Id).Get(FieldMappingTable.Direction)
        );
    }

    [Fact]
    public void Tags_become_tasks_unless_an_administrator_has_said_what_they_become()
    {
        Install();
        var target = Assert.Single(_rows.All(WorkTargetTable.Table));
        Assert.Equal(("task", true), (target.Get(WorkTargetTable.TableName), target.Get(WorkTargetTable.IsDefault)));

        _rows.Update(new Row(WorkTargetTable.Table) { Id = target.Id }.Set(WorkTargetTable.TableName, "phonecall"));
        Install();
        Assert.Equal("phonecall", Assert.Single(_rows.All(WorkTargetTable.Table)).Get(WorkTargetTable.TableName));
    }

    private InstallDefaultsMessage.Response Install() => new InstallDefaults(_rows).Handle(new InstallDefaultsMessage.Request());
}
