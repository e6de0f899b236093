using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardFieldMappingTests
{
    [Theory]
    [InlineData(PropertyTable.Table, "mpt_latitude", "latitude", true)]
    [InlineData(PropertyTable.Table, "mpt_summary", "floorarea", false)]
    [InlineData(PropertyTable.Table, "mpt_currentmodelid", "name", false)]
    [InlineData(ModelTable.Table, "mpt_summary", "summary", false)]
    public void A_column_that_is_filled_only_where_it_is_empty_can_hold_the_field(string table, string column, string field, bool fine)
    {
        var mapping = new Row(FieldMappingTable.Table)
            .Set(FieldMappingTable.TableName, table)
            .Set(FieldMappingTable.Column, column)
            .Set(FieldMappingTable.Field, field)
            .Set(FieldMappingTable.Direction, Direction.ToDataverseWhereEmpty);

        var refusal = Record.Exception(() =>
            GuardFieldMapping.Check(before: null, new GuardedWrite(GuardedAct.Create, mapping, IsSystem: false))
        );

        Assert.Equal(fine ? null : typeof(GuardException), refusal?.GetType());
    }
}
