using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// The acts that can be ordered besides add-ons: how requests name them, when they are possible, and by what they are seen done.
/// </summary>
public static class ModelActs
{
    /// <summary>The option that says who may see a model afterwards: <c>unlisted</c> or <c>public</c>.</summary>
    public const string Visibility = "visibility";

    private const string Active = "active";
    private const string Archived = "inactive";

    private static readonly Dictionary<string, OrderAct> Acts = new(StringComparer.Ordinal)
    {
        ["buy-add-on"] = OrderAct.BuyAddOn,
        ["activate"] = OrderAct.Activate,
        ["archive"] = OrderAct.Archive,
        ["make-more-visible"] = OrderAct.MakeMoreVisible,
        ["delete-model"] = OrderAct.DeleteModel,
    };

    // From who sees least to who sees most. Behind a password nobody is put: it would have to stand in the order.
    private static readonly string[] Visibilities = ["private", "password", "unlisted", "public"];
    private static readonly string[] Targets = ["unlisted", "public"];

    /// <summary>How requests name the acts.</summary>
    public static IEnumerable<string> Names => Acts.Keys;

    /// <summary>The act that a request names; null when there is none.</summary>
    public static OrderAct? Find(string name) => Acts.TryGetValue(name, out var act) ? act : null;

    /// <summary>How requests name an act.</summary>
    public static string NameOf(OrderAct act) => Acts.First(pair => pair.Value == act).Key;

    /// <summary>Whether an act may be charged, so that it needs a price. The others are free unless the policy has one for them.</summary>
    public static bool NeedsPrice(OrderAct act) => act is OrderAct.BuyAddOn or OrderAct.Activate;

    /// <summary>Whether the options are those that the act takes; those of an add-on are Matterport's matter.</summary>
    public static bool Takes(OrderAct act, IReadOnlyDictionary<string, string> options) =>
        act switch
        {
            OrderAct.BuyAddOn => true,
            OrderAct.MakeMoreVisible => options.Count == 1 && options.TryGetValue(Visibility, out var target) && Targets.Contains(target),
            _ => options.Count == 0,
        };

    /// <summary>Whether what Matterport says of the model shows that the act was done, by whomever.</summary>
    public static bool IsDone(OrderAct act, IReadOnlyDictionary<string, string> options, BundlesReading reading) =>
        act switch
        {
            OrderAct.Activate => reading.State.ValueOr(null) == Active,
            OrderAct.Archive => reading.State.ValueOr(null) == Archived,
            OrderAct.MakeMoreVisible => reading.Visibility.ValueOr(null) == options[Visibility],
            OrderAct.DeleteModel => reading.NotFound,
            _ => false,
        };

    /// <summary>Why the model as it is does not allow the act; null when it does.</summary>
    public static Phrase? Refusal(OrderAct act, IReadOnlyDictionary<string, string> options, BundlesReading reading) =>
        reading.NotFound ? Phrase.Of("order.model-not-found")
        : reading is { State.HasValue: false } or { Visibility.HasValue: false } or { Name.HasValue: false }
            ? Phrase.Of("order.model-unreadable")
        : act switch
        {
            OrderAct.Activate => reading.State.Value == Archived ? null : Phrase.Of("order.not-archived"),
            OrderAct.Archive => reading.State.Value == Active ? null : Phrase.Of("order.not-active"),
            OrderAct.MakeMoreVisible => reading.State.Value != Active ? Phrase.Of("order.model-archived")
            : IsMore(options[Visibility], reading.Visibility.Value!) ? null
            : Phrase.Of("order.not-more-visible"),
            _ => null,
        };

    /// <summary>What the act does besides, in words that people read before they approve.</summary>
    public static IEnumerable<Phrase> Effects(OrderAct act, IReadOnlyDictionary<string, string> options, BundlesReading reading) =>
        act switch
        {
            OrderAct.Activate => [SideEffect.Activate(reading.Slots is { HasValue: true } slots ? slots.Value : null)],
            OrderAct.Archive => [SideEffect.Archive],
            OrderAct.MakeMoreVisible => [SideEffect.Show(Known(reading.Visibility.ValueOr(null)), Known(options[Visibility]))],
            OrderAct.DeleteModel => [SideEffect.Delete],
            _ => [],
        };

    private static bool IsMore(string target, string now)
    {
        var (after, before) = (Array.IndexOf(Visibilities, target), Array.IndexOf(Visibilities, now));
        return before >= 0 && after > before;
    }

    private static AccessVisibility? Known(string? told) =>
        told is not null && ModelFields.Visibilities.TryGetValue(told, out var known) ? known : null;
}
