using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A version of what orders cost, who may approve how much, and what may be spent.</summary>
/// <param name="Row">The row of <c>mpt_policy</c>, with every column that counts.</param>
/// <param name="Prices">Its prices.</param>
/// <param name="Limits">Its spending limits.</param>
/// <param name="Budgets">Its budgets.</param>
public sealed record Policy(Row Row, IReadOnlyList<Row> Prices, IReadOnlyList<Row> Limits, IReadOnlyList<Row> Budgets)
{
    private const int UsualRequestsPerDay = 20;
    private const int UsualHours = 720;
    private const int UsualUndoMinutes = 10;

    /// <summary>The row.</summary>
    public Guid Id => Row.Id;

    /// <summary>The currency of <see cref="SecondApproverFrom"/>.</summary>
    public string Currency => Row.Get(PolicyTable.CurrencyCode) ?? "";

    /// <summary>The amount from which an order takes two approvers; null for none.</summary>
    public decimal? SecondApproverFrom => Row.Get(PolicyTable.SecondApproverFrom);

    /// <summary>How many orders a person may request in a day.</summary>
    public int RequestsPerDay => Row.Get(PolicyTable.RequestsPerDay) ?? UsualRequestsPerDay;

    /// <summary>After which time a request expires.</summary>
    public TimeSpan ExpiresAfter => TimeSpan.FromHours(Row.Get(PolicyTable.ExpiresAfter) ?? UsualHours);

    /// <summary>How long an approved order can still be withdrawn.</summary>
    public TimeSpan Undo => TimeSpan.FromMinutes(Row.Get(PolicyTable.UndoMinutes) ?? UsualUndoMinutes);

    /// <summary>Whether a charge differs from what was expected by more than nobody needs to be told.</summary>
    /// <param name="expected">The expected amount.</param>
    /// <param name="charged">What was charged, in the same currency.</param>
    public bool Differs(decimal expected, decimal charged) =>
        Math.Abs(charged - expected) > expected * (Row.Get(PolicyTable.Tolerance) ?? 0) / 100;

    /// <summary>Whether a model can be deleted by an order.</summary>
    public bool AllowsDeletion => Row.Get(PolicyTable.AllowDeletion) ?? false;

    /// <summary>For how many hours at most a private model is made unlisted for an order; null when it is never.</summary>
    public int? ExposureHours => Row.Get(PolicyTable.ExposureHours);

    /// <summary>The prices as a book.</summary>
    public PriceBook Book => new(Prices.Select(ItemOf));

    private static PriceItem ItemOf(Row row) =>
        new()
        {
            Act = row.Get(PriceBookItemTable.Act) ?? OrderAct.BuyAddOn,
            Bundle = row.Get(PriceBookItemTable.BundleId) ?? "",
            OptionKey = row.Get(PriceBookItemTable.OptionKey) ?? "",
            OptionValue = row.Get(PriceBookItemTable.OptionValue) ?? "",
            Measure = row.Get(PriceBookItemTable.Measure) ?? PriceMeasure.None,
            From = row.Get(PriceBookItemTable.From),
            To = row.Get(PriceBookItemTable.To),
            ValidFrom = row.Get(PriceBookItemTable.ValidFrom),
            ValidTo = row.Get(PriceBookItemTable.ValidTo),
            Currency = row.Get(PriceBookItemTable.CurrencyCode) ?? "",
            Amount = row.Get(PriceBookItemTable.Amount) ?? 0,
            PromisedHours = row.Get(PriceBookItemTable.DeliveryHours),
        };
}
