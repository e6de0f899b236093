using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class ValueTests
{
    private static readonly Guid Id = new("5b7f5b0e-0000-4000-8000-000000000001");

    [Fact]
    public void References_are_equal_when_table_and_id_are()
    {
        var reference = new EntityReference("mpt_model", Id) { Name = "Villa", RowVersion = "1" };
        var same = new EntityReference("mpt_model", Id);

        Assert.Equal(reference, same);
        Assert.Equal(reference.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(reference, new EntityReference("account", Id));
        Assert.NotEqual(reference, new EntityReference("mpt_model", Guid.Empty));
        Assert.NotEqual<object>(reference, "mpt_model");
    }

    [Fact]
    public void A_reference_can_name_an_alternate_key()
    {
        Assert.Equal("x", new EntityReference("mpt_model", "mpt_key", "x").KeyAttributes["mpt_key"]);
        Assert.Equal(1, new EntityReference("mpt_model", new KeyAttributeCollection { { "mpt_key", 1 } }).KeyAttributes["mpt_key"]);
        Assert.Empty(new EntityReference("mpt_model").KeyAttributes);
    }

    [Fact]
    public void Choices_are_equal_when_their_numbers_are()
    {
        Assert.Equal(new OptionSetValue(3), new OptionSetValue { Value = 3 });
        Assert.Equal(new OptionSetValue(3).GetHashCode(), new OptionSetValue(3).GetHashCode());
        Assert.NotEqual(new OptionSetValue(3), new OptionSetValue(4));
    }

    [Fact]
    public void Amounts_are_equal_however_many_zeros_they_are_written_with()
    {
        Assert.Equal(new Money(12.5m), new Money(12.50m));
        Assert.Equal(new Money(12.5m).GetHashCode(), new Money(12.50m).GetHashCode());
        Assert.NotEqual(new Money(12.5m), new Money(12.51m));
    }

    [Fact]
    public void Relationships_are_equal_when_name_and_side_are()
    {
        var relationship = new Relationship("mpt_order_model");

        Assert.Equal(relationship, new Relationship("mpt_order_model"));
        Assert.Equal(relationship.GetHashCode(), new Relationship("mpt_order_model").GetHashCode());
        Assert.NotEqual(relationship, new Relationship("mpt_order_model") { PrimaryEntityRole = EntityRole.Referenced });
    }
}
