using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Tests.Tags;

public sealed class TagLinkTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");

    [Fact]
    public void A_link_opens_the_tour_at_the_tag() =>
        Assert.Equal(
            "https://my.matterport.com/show/?m=SxQL3iGyoDo&play=1&qs=1&tag=vDRmwAyNBP4",
            TagLink.To(House, "vDRmwAyNBP4").AbsoluteUri
        );

    [Fact]
    public void A_position_is_written_on_the_axes_of_the_viewer() =>
        Assert.EndsWith(
            "&tag=vDRmwAyNBP4&pin-pos=37.36,1.58,52.3",
            TagLink.To(House, "vDRmwAyNBP4", new Position(37.3614m, -52.3m, 1.58m)).AbsoluteUri,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("a&b=cdef")]
    [InlineData("vDRmwAyNBP4\n")]
    [InlineData("vDRmwAyNBP4#")]
    public void What_is_no_id_of_a_tag_is_not_put_into_a_link(string tag) => Assert.Throws<FormatException>(() => TagLink.To(House, tag));
}
