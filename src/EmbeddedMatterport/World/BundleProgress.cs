namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>How far an order is; it follows from the order and the clock alone.</summary>
internal sealed record BundleProgress(string BundleId, string Status, DateTime LastModified, string? FailureCode, string? FailureReason)
{
    public static BundleProgress Of(Bundle bundle, BundleOrder order, MatterportWorld world)
    {
        if (order.WasHidden && bundle.Id == "floorplan:schematic")
            return new(bundle.Id, "failed", order.At, "model.private", "The model must be public or unlisted");
        var steps = Steps(bundle, order, world);
        var elapsed = world.Now - order.At;
        var (status, after) = steps.Last(step => step.After <= elapsed);
        return new(bundle.Id, status, order.At + after, null, null);
    }

    private static (string Status, TimeSpan After)[] Steps(Bundle bundle, BundleOrder order, MatterportWorld world) =>
        bundle.Id switch
        {
            "mp:imagery" => [("completed", TimeSpan.Zero)],
            "floorplan:schematic" => Ordered(PlanTime(order)),
            "mp:matterpak" => Ordered(world.Settings.MatterPakTime),
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
