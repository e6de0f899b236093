using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class RestoreLookupsTests
{
    private readonly InMemoryRows _rows = new();
    private readonly RowReference _model;
    private readonly RowReference _property;
    private readonly RowReference _link;

    public RestoreLookupsTests()
    {
        _model = Create(new Row(ModelTable.Table));
        _property = Create(new Row(PropertyTable.Table));
        _link = Create(
            new Row(ModelLinkTable.Table)
                .Set(ModelLinkTable.ModelKey, _model.ToString())
                .Set(ModelLinkTable.RecordKey, _property.ToString())
                .Set(ModelLinkTable.CurrentKey, _property.ToString())
        );
    }

    [Fact]
    public void A_lookup_that_somebody_emptied_points_at_its_row_again()
    {
        Emptied(_link, ModelLinkTable.ModelId, ModelLinkTable.PropertyId, ModelLinkTable.SiteVisitId);

        var link = Row(_link);
        Assert.Equal((_model, _property), (link.Get(ModelLinkTable.ModelId), link.Get(ModelLinkTable.PropertyId)));
        Assert.Null(link.Get(ModelLinkTable.SiteVisitId));
    }

    [Fact]
    public void A_lookup_to_a_row_that_was_deleted_stays_empty()
    {
        _rows.Delete(_model);
        Emptied(_link, ModelLinkTable.ModelId, ModelLinkTable.PropertyId);

        Assert.Null(Row(_link).Get(ModelLinkTable.ModelId));
        Assert.Equal(_property, Row(_link).Get(ModelLinkTable.PropertyId));
    }

    [Fact]
    public void A_record_has_the_model_that_its_link_names()
    {
        Emptied(_property, PropertyTable.CurrentModelId);
        Assert.Equal(_model, Row(_property).Get(PropertyTable.CurrentModelId));
    }

    [Fact]
    public void A_record_that_was_unlinked_has_no_model()
    {
        _rows.Update(new Row(ModelLinkTable.Table) { Id = _link.Id }.Set(ModelLinkTable.CurrentKey, null));
        Emptied(_property, PropertyTable.CurrentModelId);
        Assert.Null(Row(_property).Get(PropertyTable.CurrentModelId));
    }

    [Fact]
    public void What_somebody_set_meanwhile_stays()
    {
        var other = Create(new Row(ModelTable.Table));
        _rows.Update(new Row(PropertyTable.Table) { Id = _property.Id }.Set(PropertyTable.CurrentModelId, other));
        Emptied(_property, PropertyTable.CurrentModelId);
        Assert.Equal(other, Row(_property).Get(PropertyTable.CurrentModelId));
    }

    [Fact]
    public void A_write_that_empties_nothing_and_a_row_that_is_gone_are_passed_over()
    {
        var writes = _rows.WritesOf(ModelLinkTable.Table);
        new RestoreLookups(_rows).Handle(new Row(ModelLinkTable.Table) { Id = _link.Id }.Set(ModelLinkTable.ModelId, _model));
        Emptied(new RowReference(ModelLinkTable.Table, Guid.NewGuid()), ModelLinkTable.ModelId);
        Assert.Equal(writes, _rows.WritesOf(ModelLinkTable.Table));
    }

    private RowReference Create(Row row) => new(row.Table, _rows.Create(row));

    private Row Row(RowReference row) => _rows.All(row.Table).Single(one => one.Id == row.Id);

    private void Emptied(RowReference row, params Column<RowReference>[] columns) =>
        new RestoreLookups(_rows).Handle(
            columns.Aggregate(new Row(row.Table) { Id = row.Id }, (written, column) => written.Set(column, null))
        );
}
