using CsCheck;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Tests.Tags;

public sealed class AxesTests
{
    [Fact]
    public void The_viewer_looks_at_other_axes_than_the_API()
    {
        // Three to the right, two ahead and one up: ahead is Y of the API's, and away from the viewer's Z.
        Assert.Equal(new Position(3, 1, -2), Axes.ToViewer(new Position(3, 2, 1)));
        Assert.Equal(new Position(3, 2, 1), Axes.ToApi(new Position(3, 1, -2)));
    }

    [Fact]
    public void There_and_back_is_where_one_was() =>
        Gen.Decimal[-10_000, 10_000]
            .Array[3]
            .Sample(part =>
            {
                var position = new Position(part[0], part[1], part[2]);
                Assert.Equal(position, Axes.ToApi(Axes.ToViewer(position)));
                Assert.Equal(position, Axes.ToViewer(Axes.ToApi(position)));
            });
}
