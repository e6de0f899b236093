using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What is about to happen to an order, or to one line of it.</summary>
/// <param name="Command">What happens.</param>
/// <param name="Actor">Who does it.</param>
public sealed record OrderMove(OrderCommand Command, OrderActor Actor)
{
    /// <summary>The line; null for all to which it can happen.</summary>
    public int? Line { get; init; }

    /// <summary>Why, in somebody's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What stands in the way from now on; null for nothing.</summary>
    public Phrase? Problem { get; init; }

    /// <summary>What else is known, as JSON.</summary>
    public string? Details { get; init; }

    /// <summary>What else is written to the lines.</summary>
    public IReadOnlyDictionary<string, object?> OnLine { get; init; } = new Dictionary<string, object?>();

    /// <summary>What else is written to the order.</summary>
    public IReadOnlyDictionary<string, object?> OnOrder { get; init; } = new Dictionary<string, object?>();
}
