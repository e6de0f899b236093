using System.Globalization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What an order does besides, as a code with arguments that is frozen with it.</summary>
public static class SideEffect
{
    /// <summary>The model is made more visible for the order, and put back after it.</summary>
    /// <param name="from">Who can view it before, and after.</param>
    /// <param name="to">Who can view it meanwhile.</param>
    /// <param name="hours">For how many hours at most.</param>
    /// <param name="until">When it is put back at the latest, however late the order is placed (UTC).</param>
    public static Phrase Expose(AccessVisibility from, AccessVisibility to, int hours, DateTime until) =>
        Phrase
            .Of("effect.exposure")
            .With("from", from.ToString())
            .With("to", to.ToString())
            .With("hours", hours)
            .With("until", until.ToString(FrozenForm.Time, CultureInfo.InvariantCulture));

    /// <summary>The model is made more visible for good.</summary>
    /// <param name="from">Who can view it before; null when unknown.</param>
    /// <param name="to">Who can view it afterwards.</param>
    public static Phrase Show(AccessVisibility? from, AccessVisibility? to) =>
        Phrase.Of("effect.shown").With("from", from?.ToString()).With("to", to?.ToString());

    /// <summary>The model is activated.</summary>
    /// <param name="slots">How many slots of the plan it takes; null when unknown.</param>
    public static Phrase Activate(int? slots) =>
        slots is { } count ? Phrase.Of("effect.activated").With("slots", count) : Phrase.Of("effect.activated-unknown");

    /// <summary>The model is archived.</summary>
    public static Phrase Archive { get; } = Phrase.Of("effect.archived");

    /// <summary>The model is deleted.</summary>
    public static Phrase Delete { get; } = Phrase.Of("effect.deleted");
}
