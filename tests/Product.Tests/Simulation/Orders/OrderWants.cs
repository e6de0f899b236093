using MatterportForDataverse.Product.Tests.Ordering;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What people ask for, as one word each: an add-on by its ID, or an act on the model.</summary>
internal static class OrderWants
{
    public const string Activate = "activate";
    public const string Archive = "archive";
    public const string Delete = "delete-model";

    /// <summary>Before who may see the model.</summary>
    public const string Show = "make-more-visible:";

    /// <summary>What activating costs.</summary>
    public const decimal Activation = 19m;

    public static IReadOnlyList<string> Acts { get; } = [Activate, Archive, Show + "unlisted", Show + "public", Delete];

    /// <summary>Whether it is an act on the model itself.</summary>
    public static bool IsAct(string want) => Acts.Contains(want);

    /// <summary>Whether two people approve it, whatever it costs.</summary>
    public static bool IsGrave(string want) => IsAct(want) && want != Activate;

    public static decimal Price(string want) =>
        want switch
        {
            OrderingWorld.Pack => 49m,
            OrderingWorld.Plan => 25m,
            Activate => Activation,
            _ => 0,
        };

    /// <summary>How a request says it.</summary>
    public static string Line(string want) =>
        !IsAct(want) ? $$"""{"bundleId":"{{want}}"}"""
        : want.StartsWith(Show, StringComparison.Ordinal)
            ? $$"""{"act":"{{Show.TrimEnd(':')}}","options":{"visibility":"{{want[Show.Length..]}}"} }"""
        : $$"""{"act":"{{want}}"}""";

    /// <summary>How often Matterport has charged it; of an act, whether the model is like that.</summary>
    public static int Done(SimulatedWorld world, string model, string want)
    {
        var (account, there) = (world.Environment.MatterportAccount, world.There(model));
        return want switch
        {
            Activate => there?.State == "active" ? 1 : 0,
            Archive => there?.State == "inactive" ? 1 : 0,
            Delete => there is null ? 1 : 0,
            _ when IsAct(want) => there?.Visibility == want[Show.Length..] ? 1 : 0,
            _ => account.Bill.Count(charge => charge.ModelId == model && charge.BundleId == want),
        };
    }
}
