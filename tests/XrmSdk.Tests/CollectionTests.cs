using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class CollectionTests
{
    [Fact]
    public void Adding_a_key_twice_throws_and_setting_it_twice_overwrites()
    {
        var parameters = new ParameterCollection { { "Target", 1 } };

        Assert.Throws<ArgumentException>(() => parameters.Add("Target", 2));
        parameters["Target"] = 2;

        Assert.Equal(2, Assert.Single(parameters).Value);
    }

    [Fact]
    public void Reading_an_absent_key_throws_and_trying_to_read_it_does_not()
    {
        var parameters = new ParameterCollection();

        Assert.Throws<KeyNotFoundException>(() => parameters["Target"]);
        Assert.False(parameters.TryGetValue("Target", out var value));
        Assert.Null(value);
    }

    [Fact]
    public void A_range_of_pairs_is_added_whatever_it_comes_in()
    {
        var parameters = new ParameterCollection();

        parameters.AddRange(new Dictionary<string, object> { ["a"] = 1 });
        parameters.AddRange(new KeyValuePair<string, object>("b", 2), new KeyValuePair<string, object>("c", 3));

        Assert.Equal(["a", "b", "c"], parameters.Keys);
        Assert.Equal([1, 2, 3], parameters.Values);
    }

    [Fact]
    public void Removing_says_whether_the_key_was_there()
    {
        var parameters = new ParameterCollection { { "a", 1 }, { "b", 2 } };

        Assert.True(parameters.Remove("a"));
        Assert.False(parameters.Remove("a"));
        Assert.False(parameters.Remove(new KeyValuePair<string, object>("b", 3)));
        Assert.True(parameters.Contains(new KeyValuePair<string, object>("b", 2)));
        parameters.Clear();
        Assert.Equal(0, parameters.Count);
    }

    [Fact]
    public void A_collection_made_from_a_dictionary_is_a_copy()
    {
        var source = new Dictionary<string, object> { ["a"] = 1 };
        var attributes = new AttributeCollection(source);

        source["a"] = 2;

        Assert.Equal(1, attributes["a"]);
        Assert.False(attributes.IsReadOnly);
    }

    [Fact]
    public void A_list_takes_a_range_and_gives_an_array()
    {
        var references = new EntityReferenceCollection();

        references.AddRange(new EntityReference("account"), new EntityReference("contact"));
        references.AddRange(new List<EntityReference> { new("mpt_model") });

        Assert.Equal(["account", "contact", "mpt_model"], references.ToArray().Select(r => r.LogicalName));
    }

    [Fact]
    public void Rows_can_be_read_and_set_by_position()
    {
        var rows = new EntityCollection(new List<Entity> { new("account"), new("contact") }) { EntityName = "account" };

        rows[1] = new Entity("mpt_model");

        Assert.Equal("mpt_model", rows.Entities[1].LogicalName);
        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
    }
}
