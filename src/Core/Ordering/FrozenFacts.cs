using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What was so of the model at the request, and has to be so still when the order is placed. A null is unknown.</summary>
public sealed record FrozenFacts
{
    /// <summary>Who can view it.</summary>
    public AccessVisibility? Visibility { get; init; }

    /// <summary>Its state.</summary>
    public ModelState? State { get; init; }

    /// <summary>How many slots it takes.</summary>
    public int? Slots { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
