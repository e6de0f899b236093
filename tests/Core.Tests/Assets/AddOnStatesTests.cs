using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Assets;

public sealed class AddOnStatesTests
{
    [Theory]
    [InlineData("unlocked", "completed", true, AddOnState.Delivered)]
    [InlineData("unlocked", "failed", true, AddOnState.Failed)]
    [InlineData("unlocked", "cancelled", true, AddOnState.Canceled)]
    [InlineData("unlocked", "ordered", true, AddOnState.InProgress)]
    [InlineData("locked", "inprogress", true, AddOnState.InProgress)]
    [InlineData("unlocked", null, true, AddOnState.Owned)]
    [InlineData("unlocked", null, false, AddOnState.Owned)]
    [InlineData("locked", null, true, AddOnState.NotOwned)]
    [InlineData("locked", null, false, null)]
    [InlineData(null, null, true, null)]
    public void The_state_is_what_Matterport_shows_and_unknown_is_none(
        string? availability,
        string? progress,
        bool isKnown,
        AddOnState? expected
    )
    {
        var bundle = new Bundle("mp:matterpak", "Matterpak", "", availability) { Progress = progress, ProcessingIsKnown = isKnown };
        Assert.Equal(expected, AddOnStates.Of(bundle));
    }
}
