using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Models;

public sealed class ModelIdTests
{
    [Theory]
    [InlineData("SxQL3iGyoDo")]
    [InlineData("  SxQL3iGyoDo\n")]
    [InlineData("https://my.matterport.com/show/?m=SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/show?play=1&m=SxQL3iGyoDo&qs=1")]
    [InlineData("https://my.matterport.com/models/SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/models/SxQL3iGyoDo?section=media")]
    public void What_people_paste_is_an_id(string text) => Assert.Equal("SxQL3iGyoDo", ModelId.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("SxQL3iGyoDo\" }")]
    [InlineData("SxQL 3iGyoDo")]
    [InlineData("http://my.matterport.com/models/SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com.example.com/models/SxQL3iGyoDo")]
    [InlineData("https://example.com/show/?m=SxQL3iGyoDo")]
    [InlineData("ſxQL3iGyoDo")]
    public void Anything_else_is_not(string text)
    {
        Assert.Null(ModelId.TryParse(text));
        Assert.Throws<FormatException>(() => ModelId.Parse(text));
    }

    [Fact]
    public void An_id_that_was_never_set_is_a_bug() => Assert.Throws<InvalidOperationException>(() => default(ModelId).Value);
}
