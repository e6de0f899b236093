namespace MatterportForDataverse.EmbeddedMatterport.Bundles;

/// <summary>How far an order is; it follows from the order and the clock alone.</summary>
internal sealed record BundleProgress(string BundleId, string Status, DateTime LastModified, string? FailureCode, string? FailureReason)
{
    /// <param name="bundle">What was ordered.</param>
    /// <param name="order">The order.</param>
    /// <param name="now">UTC.</param>
    /// <param name="matterPakTime">How long a MatterPak takes.</param>
    public static BundleProgress Of(Bundle bundle, BundleOrder order, DateTime now, TimeSpan matterPakTime)
    {
        if (order.WasHidden && bundle.Id == "floorplan:schematic")
        {
            return new(bundle.Id, "failed", order.At, "model.private", "The model must be public or unlisted");
        }

        if (order.Ended is { } ended)
        {
            return new(bundle.Id, ended, order.At, order.Reason, order.Reason);
        }

        var stages = Stages(bundle, order, matterPakTime);
        var (status, after) = stages.Last(stage => stage.After <= now - order.At);
        return new(bundle.Id, status, order.At + after, null, null);
    }

    private static (string Status, TimeSpan After)[] Stages(Bundle bundle, BundleOrder order, TimeSpan matterPakTime) =>
        bundle.Id switch
        {
            "mp:imagery" => [("completed", TimeSpan.Zero)],
            "floorplan:schematic" => Ordered(PlanTime(order)),
            "mp:matterpak" => Ordered(matterPakTime),
            _ => Ordered(TimeSpan.FromHours(24)),
        };

    private static (string, TimeSpan)[] Ordered(TimeSpan total) =>
        [("ordered", TimeSpan.Zero), ("placed", total / 10), ("inprogress", total / 4), ("completed", total)];

    private static TimeSpan PlanTime(BundleOrder order) =>
        order.Options.GetValueOrDefault("delivery_time") switch
        {
            "urgent" => TimeSpan.FromHours(6),
            "fast" => TimeSpan.FromHours(24),
            _ => TimeSpan.FromHours(48),
        };
}
