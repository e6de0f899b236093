using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Someone asks what can be ordered for a model, and what it costs. Nothing is ordered.</summary>
/// <param name="caller">The rows as the caller, who must see the model.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="language">The caller's language.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class QuoteOrder(IRows caller, IRows system, OpenMatterport open, Language language, Func<DateTime> now)
{
    /// <summary>Quotes.</summary>
    /// <exception cref="RowNotFoundException">There is no such model for the caller.</exception>
    /// <exception cref="InvalidRequestException">The lines cannot be read.</exception>
    /// <exception cref="OrderException">No policy is in force.</exception>
    public async Task<QuoteOrderMessage.Response> HandleAsync(QuoteOrderMessage.Request request, CancellationToken cancellationToken)
    {
        var lines = request.Lines is { Length: > 0 } text ? OrderedLine.Read(text) : [];
        var subject = OrderSubject.Load(caller, system, request.ModelRowId);
        var offer = await OrderOffer.AskAsync(system, subject, open, now(), cancellationToken).ConfigureAwait(false);
        return new QuoteOrderMessage.Response { Quote = Json.Write(Quoted(offer, lines)) };
    }

    private Quote Quoted(OrderOffer offer, IReadOnlyList<OrderedLine> lines)
    {
        var offered = lines.Select(offer.Of).ToArray();
        var priced = offered.Select(line => line.Price).OfType<ExpectedPrice>().ToArray();
        var isWhole = priced.Length == lines.Count && priced.Select(price => price.Currency).Distinct().Count() == 1;
        var currency = isWhole ? priced[0].Currency : offer.Policy.Currency;
        var use = Use(offer, currency);
        return new Quote
        {
            Model = offer.Facts.Name,
            Ordering = offer.Subject.Account.Mode.ToString(),
            Refusal = OrderSubject.Refusal(offer.Reading, offer.Policy) is { } refusal ? language.Say(refusal) : null,
            AddOns = [.. (offer.Reading.Bundles ?? []).Select(bundle => AddOn(offer, bundle))],
            Lines = [.. offered.Select(line => Line(offer, line))],
            Amount = isWhole ? priced.Sum(price => price.Amount) : null,
            Currency = currency,
            BudgetLeft = use?.Left,
            Slots = offer.Facts.Slots,
        };
    }

    private BudgetUse? Use(OrderOffer offer, string currency) =>
        offer.Policy.Budgets.Any(row => row.Get(BudgetTable.CurrencyCode) == currency)
            ? BudgetUse.Of(system, offer.Subject.Account, offer.Policy, currency, now())
            : null;

    private QuotedAddOn AddOn(OrderOffer offer, Matterport.Bundles.Bundle bundle)
    {
        var offered = offer.Of(new OrderedLine { BundleId = bundle.Id });
        return new QuotedAddOn
        {
            Id = bundle.Id,
            Name = bundle.Name,
            Description = bundle.Description,
            Amount = offered.Price?.Amount,
            Currency = offered.Price?.Currency,
            DeliveryHours = offered.Price?.PromisedHours,
            Refusal = offered.Refusal is { } refusal ? language.Say(refusal) : null,
            Options =
            [
                .. (bundle.Options ?? []).Select(option => new QuotedOption
                {
                    Key = option.Key,
                    Description = option.Description,
                    Values = [.. option.Values],
                }),
            ],
        };
    }

    private QuotedLine Line(OrderOffer offer, OfferedLine line) =>
        new()
        {
            BundleId = line.Line.Bundle,
            Name = line.Name,
            Amount = line.Price?.Amount,
            DeliveryHours = line.Price?.PromisedHours,
            Act = ModelActs.NameOf(line.Line.Does),
            Effects = [.. line.Effects.Select(language.Say)],
            Approvers = ApprovalsNeeded.AtLeast([line.Line.Does], offer.ExposureOf([line.Line.Does]) is not null),
            Refusal = line.Refusal is { } refusal ? language.Say(refusal) : null,
        };
}
