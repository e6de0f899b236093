using MatterportForDataverse.Core.Inbox;

namespace MatterportForDataverse.Core.Tests.Inbox;

public sealed class ModelEventTests
{
    [Theory]
    [InlineData("""{"modelId":"SxQL3iGyoDo","version":7,"timestamp":"2026-06-01T08:00Z","type":"details_changed","body":{"current":{}}}""")]
    [InlineData("""{"type":"processed","modelId":"SxQL3iGyoDo","timestamp":1663595798725,"internalId":"x","data":{"success":"true"}}""")]
    [InlineData(
        """{"timestamp":1663596098949,"modelId":"SxQL3iGyoDo","bundleOptions":{"style":"mep"},"success":true,"type":"bundle_completed"}"""
    )]
    public void Both_versions_name_the_model(string payload)
    {
        var happened = ModelEvent.Read(payload);

        Assert.Equal("SxQL3iGyoDo", happened.Model.Value);
        Assert.True(happened.IsKnown);
        Assert.Equal(payload.Contains("bundle", StringComparison.Ordinal), happened.IsOfBundles);
    }

    [Fact]
    public void A_type_that_nobody_knows_is_an_event_all_the_same()
    {
        var happened = ModelEvent.Read("""{"type":"painted","modelId":"SxQL3iGyoDo"}""");

        Assert.False(happened.IsKnown);
        Assert.Equal("SxQL3iGyoDo", happened.Model.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"SxQL3iGyoDo\"")]
    [InlineData("{")]
    [InlineData("<html>502</html>")]
    [InlineData("""{"type":"processed"}""")]
    [InlineData("""{"modelId":"SxQL3iGyoDo"}""")]
    [InlineData("""{"modelId":"SxQL3iGyoDo","type":""}""")]
    [InlineData("""{"modelId":"SxQL3iGyoDo","type":null}""")]
    [InlineData("""{"modelId":null,"type":"processed"}""")]
    [InlineData("""{"modelId":{"id":"SxQL3iGyoDo"},"type":"processed"}""")]
    [InlineData("""{"modelId":["SxQL3iGyoDo"],"type":"processed"}""")]
    [InlineData("""{"modelId":"","type":"processed"}""")]
    [InlineData("""{"modelId":"../../etc","type":"processed"}""")]
    [InlineData("""{"modelId":" SxQL3iGyoDo","type":"processed"}""")]
    [InlineData("""{"modelId":"https://my.matterport.com/show/?m=SxQL3iGyoDo","type":"processed"}""")]
    [InlineData("""[{"modelId":"SxQL3iGyoDo","type":"processed"}]""")]
    public void Anything_else_is_refused(string payload) =>
        Assert.Equal("event.invalid", Assert.Throws<ModelEventException>(() => ModelEvent.Read(payload)).Code);

    [Fact]
    public void What_is_nested_deeply_is_read_or_refused_and_ends_nothing()
    {
        var deep = new string('[', 30_000) + new string(']', 30_000);

        Assert.Equal("event.invalid", Assert.Throws<ModelEventException>(() => ModelEvent.Read(deep)).Code);
    }

    [Fact]
    public void Up_to_64_KB_are_looked_at_counted_as_they_are_sent()
    {
        Assert.Equal("SxQL3iGyoDo", ModelEvent.Read(Padded(64 * 1024)).Model.Value);
        Assert.Equal("event.too-large", Assert.Throws<ModelEventException>(() => ModelEvent.Read(Padded(64 * 1024 + 1))).Code);
        Assert.Equal("event.too-large", Assert.Throws<ModelEventException>(() => ModelEvent.Read(new string('ä', 40_000))).Code);
    }

    private static string Padded(int length) => """{"modelId":"SxQL3iGyoDo","type":"processed","body":{}}""".PadRight(length);
}
