using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What an act costs at most, as we expect it.</summary>
/// <param name="Amount">The sum, net of tax.</param>
/// <param name="Currency">The ISO code of its currency.</param>
/// <param name="Items">The prices that it is made of.</param>
/// <param name="PromisedHours">Within how many hours it is delivered; null when nothing is promised.</param>
public sealed record ExpectedPrice(decimal Amount, string Currency, IReadOnlyList<PriceItem> Items, int? PromisedHours);

/// <summary>The price, or why there is none; one of both.</summary>
/// <param name="Price">The price.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record PriceAnswer(ExpectedPrice? Price, Phrase? Refusal);
