using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class EntityTests
{
    private static readonly Guid Id = new("5b7f5b0e-0000-4000-8000-000000000001");

    private readonly Entity _entity = new("mpt_model", Id) { ["mpt_label"] = "Villa", ["mpt_address"] = null };

    [Fact]
    public void Reading_an_absent_column_by_index_throws() => Assert.Throws<KeyNotFoundException>(() => _entity["mpt_absent"]);

    [Fact]
    public void Reading_an_absent_or_empty_column_by_type_gives_the_default()
    {
        Assert.Null(_entity.GetAttributeValue<string>("mpt_absent"));
        Assert.Equal(0, _entity.GetAttributeValue<int>("mpt_address"));
        Assert.Null(_entity.GetAttributeValue<DateTime?>("mpt_address"));
    }

    [Fact]
    public void Reading_a_column_as_another_type_throws() =>
        Assert.Throws<InvalidCastException>(() => _entity.GetAttributeValue<int>("mpt_label"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Reading_a_column_without_a_name_throws(string? name) =>
        Assert.Throws<ArgumentNullException>(() => _entity.GetAttributeValue<string>(name));

    [Fact]
    public void A_row_contains_a_column_that_is_null_but_not_one_that_is_absent()
    {
        Assert.True(_entity.Contains("mpt_address"));
        Assert.False(_entity.Contains("mpt_absent"));
    }

    [Fact]
    public void Trying_to_read_a_column_says_whether_a_value_of_that_type_is_there()
    {
        Assert.True(_entity.TryGetAttributeValue("mpt_label", out string label));
        Assert.Equal("Villa", label);
        Assert.False(_entity.TryGetAttributeValue("mpt_label", out int _));
        Assert.False(_entity.TryGetAttributeValue("mpt_absent", out string _));
    }

    [Fact]
    public void Setting_the_id_adds_no_column()
    {
        var row = new Entity("mpt_model") { Id = Id };

        Assert.Empty(row.Attributes);
        Assert.Equal(Id, row.Id);
    }

    [Fact]
    public void Column_names_are_case_sensitive() => Assert.False(_entity.Contains("MPT_Label"));

    [Fact]
    public void Collections_of_a_new_row_are_empty_rather_than_null()
    {
        var row = new Entity();

        Assert.Empty(row.Attributes);
        Assert.Empty(row.FormattedValues);
        Assert.Empty(row.KeyAttributes);
        Assert.Empty(row.RelatedEntities);
        Assert.Null(row.LogicalName);
        Assert.Null(row.RowVersion);
    }

    [Fact]
    public void A_row_can_be_named_by_an_alternate_key()
    {
        var byOne = new Entity("mpt_model", "mpt_modelid", "SxQL3iGyoDo");
        var byMany = new Entity("mpt_model", new KeyAttributeCollection { { "mpt_a", 1 }, { "mpt_b", 2 } });

        Assert.Equal("SxQL3iGyoDo", byOne.KeyAttributes["mpt_modelid"]);
        Assert.Empty(byOne.Attributes);
        Assert.Equal(2, byMany.KeyAttributes.Count);
    }

    [Fact]
    public void A_reference_to_a_row_carries_its_row_version_and_not_its_key()
    {
        var row = new Entity("mpt_model", "mpt_modelid", "SxQL3iGyoDo") { Id = Id, RowVersion = "42" };

        var reference = row.ToEntityReference();

        Assert.Equal(new EntityReference("mpt_model", Id), reference);
        Assert.Empty(reference.KeyAttributes);
        Assert.Equal("42", reference.RowVersion);
    }

    [Fact]
    public void A_copied_row_shares_values_but_not_collections()
    {
        var copy = _entity.ToEntity<Entity>();
        copy["mpt_label"] = "Cottage";

        Assert.Equal("Villa", _entity["mpt_label"]);
        Assert.Equal((_entity.LogicalName, _entity.Id), (copy.LogicalName, copy.Id));
        Assert.Equal(2, copy.Attributes.Count);
    }

    [Fact]
    public void The_formatted_value_of_a_column_without_one_is_null()
    {
        _entity.FormattedValues["mpt_status"] = "Processed";

        Assert.Equal("Processed", _entity.GetFormattedAttributeValue("mpt_status"));
        Assert.Null(_entity.GetFormattedAttributeValue("mpt_label"));
    }
}
