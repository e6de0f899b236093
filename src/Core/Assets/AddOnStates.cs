using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>How far an add-on is, by what Matterport shows.</summary>
internal static class AddOnStates
{
    /// <summary>The state of an add-on that is owned or ordered; null when the answer does not tell whether it is.</summary>
    public static AddOnState? Of(Bundle bundle) =>
        bundle switch
        {
            { Progress: "completed" } => AddOnState.Delivered,
            { Progress: "failed" } => AddOnState.Failed,
            { Progress: "canceled" or "cancelled" } => AddOnState.Canceled,
            { Progress: not null } => AddOnState.InProgress,
            { Availability: Bundle.Unlocked } => AddOnState.Owned,
            { ProcessingIsKnown: true, Availability: Bundle.Locked or "unavailable" } => AddOnState.NotOwned,
            _ => null,
        };
}
