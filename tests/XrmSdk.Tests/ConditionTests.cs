using System.Collections;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>Which of the many constructors the compiler picks decides what is compared; a wrong one finds other rows.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void A_condition_without_value_compares_with_none()
    {
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Null).Values);
        Assert.Empty(new ConditionExpression("t", "a", ConditionOperator.Null).Values);
    }

    [Fact]
    public void A_single_value_stays_one_value()
    {
        Assert.Equal("x", Assert.Single(new ConditionExpression("a", ConditionOperator.Equal, "x").Values));
        Assert.Equal(5, Assert.Single(new ConditionExpression("a", ConditionOperator.Equal, 5).Values));
        Assert.Equal("x", Assert.Single(new ConditionExpression("t", "a", ConditionOperator.Equal, (object)"x").Values));
    }

    [Fact]
    public void Several_values_are_several_however_they_come()
    {
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, 1, 2).Values);
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, new object[] { 1, 2 }).Values);
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, new[] { 1, 2 }).Values);
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, (ICollection)new List<int> { 1, 2 }).Values);
        Assert.Equal(["x", "y"], new ConditionExpression("t", "a", ConditionOperator.In, "x", "y").Values);
    }

    [Fact]
    public void A_condition_can_compare_with_another_column()
    {
        var condition = new ConditionExpression("t", "a", ConditionOperator.Equal, true, "b");

        Assert.True(condition.CompareColumns);
        Assert.Equal("b", Assert.Single(condition.Values));
        Assert.False(new ConditionExpression("a", ConditionOperator.Equal, "b").CompareColumns);
    }

    [Fact]
    public void A_condition_is_about_the_table_of_its_filter_unless_said_otherwise()
    {
        Assert.Null(new ConditionExpression("a", ConditionOperator.Equal, 1).EntityName);
        Assert.Equal("t", new ConditionExpression("t", "a", ConditionOperator.Equal, (object)1).EntityName);
    }
}
