using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>One thing that an order does, as people approve it.</summary>
public sealed record FrozenLine
{
    /// <summary>Its number in the order; no two lines have the same.</summary>
    public required int Number { get; init; }

    /// <summary>What it does.</summary>
    public required OrderAct Act { get; init; }

    /// <summary>The ID of the add-on; empty where the act is about none.</summary>
    public string Bundle { get; init; } = "";

    /// <summary>The chosen options; their order is none.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The expected amount, net of tax, in whole minor units of the order's currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Within how many hours Matterport delivers; null when nothing is promised.</summary>
    public int? PromisedHours { get; init; }
}
