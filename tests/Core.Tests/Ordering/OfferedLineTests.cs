using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Matterport.Bundles;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class OfferedLineTests
{
    [Theory]
    [InlineData("locked", null, true, null, false)]
    [InlineData("locked", "ordered", true, "order.on-order", true)]
    [InlineData("locked", "inprogress", true, "order.on-order", true)]
    [InlineData("unlocked", null, true, "order.owned", true)]
    [InlineData("unlocked", "completed", true, "order.on-order", true)]
    [InlineData("unavailable", null, true, "order.unavailable", false)]
    [InlineData("something-new", null, true, "order.unavailable", false)]
    [InlineData(null, null, true, "order.add-on-unreadable", false)]
    [InlineData("locked", null, false, "order.add-on-unreadable", false)]
    public void An_add_on_is_ordered_only_where_it_is_known_to_be_locked_and_not_on_order(
        string? availability,
        string? progress,
        bool isKnown,
        string? refusal,
        bool isTaken
    )
    {
        var bundle = new Bundle("mp:matterpak", "MatterPak", "", availability) { ProcessingIsKnown = isKnown, Progress = progress };
        Assert.Equal(refusal, OfferedLine.Availability(bundle)?.Code);
        Assert.Equal(isTaken, bundle.IsTaken);
    }
}
