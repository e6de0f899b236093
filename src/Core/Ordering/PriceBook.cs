using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The prices of a policy. It never guesses: a price is the sum of items each of which is the only one that fits.</summary>
public sealed class PriceBook
{
    private readonly IReadOnlyList<PriceItem> _items;

    /// <summary>A price book of these items.</summary>
    /// <exception cref="ArgumentException">An amount is negative.</exception>
    public PriceBook(IEnumerable<PriceItem> items)
    {
        _items = [.. items];
        if (_items.Any(item => item.Amount < 0))
        {
            throw new ArgumentException("An amount is negative.", nameof(items));
        }
    }

    /// <summary>What an act costs at most: each item rounded to the minor unit of its currency, then the sum.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="bundle">The ID of the add-on; empty where the act is about none.</param>
    /// <param name="options">The chosen options, each of which needs a price, even if it is zero.</param>
    /// <param name="scans">How many scans the model has; null when unknown.</param>
    /// <param name="area">The floor area of the model in square meters; null when unknown.</param>
    /// <param name="day">The day on which the prices have to be valid.</param>
    /// <exception cref="OrderException">An item is in a currency that does not exist.</exception>
    public PriceAnswer Price(
        OrderAct act,
        string bundle,
        IReadOnlyDictionary<string, string> options,
        int? scans,
        decimal? area,
        DateTime day
    )
    {
        var valid = _items.Where(item => item.Act == act && item.Bundle == bundle && item.IsValid(day)).ToList();
        var name = bundle.Length == 0 ? act.ToString() : bundle;
        var choices = options
            .OrderBy(option => option.Key, StringComparer.Ordinal)
            .Select(option => Choose(OfOption(valid, option.Key, option.Value), scans, area, $"{name}, {option.Key} = {option.Value}"));
        var parts = new[] { Choose(Level(valid, "", ""), scans, area, name) }.Concat(choices).ToList();
        return parts.Select(part => part.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refused
            ? new PriceAnswer(null, refused)
            : SumOf([.. parts.Select(part => part.Item!)], name);
    }

    private static PriceAnswer SumOf(IReadOnlyList<PriceItem> items, string name)
    {
        var currencies = items.Select(item => item.Currency).Distinct().OrderBy(code => code, StringComparer.Ordinal).ToList();
        if (currencies.Count > 1)
        {
            var named = string.Join(", ", currencies);
            return new PriceAnswer(null, Phrase.Of("price.currencies").With("item", name).With("currencies", named));
        }

        var amount = items.Sum(item => Currency.Round(item.Amount, item.Currency));

        // What is ordered comes in one delivery, which is no faster than its slowest part.
        var promised = items.Skip(1).Max(item => item.PromisedHours) ?? items[0].PromisedHours;
        return new PriceAnswer(new ExpectedPrice(amount, currencies[0], items, promised), null);
    }

    // The most exact level that has a price decides, even if its tiers leave a gap: what is less exact was not meant for it.
    private static List<PriceItem> OfOption(List<PriceItem> items, string key, string value) =>
        new[] { Level(items, key, value), Level(items, key, ""), Level(items, PriceItem.AnyOther, "") }.FirstOrDefault(level =>
            level.Count > 0
        )
        ?? [];

    private static List<PriceItem> Level(List<PriceItem> items, string key, string value) =>
        [.. items.Where(item => item.OptionKey == key && item.OptionValue == value)];

    private static (PriceItem? Item, Phrase? Refusal) Choose(List<PriceItem> level, int? scans, decimal? area, string name)
    {
        var fitting = level.Where(item => item.Covers(scans, area) == true).ToList();
        return level.Any(item => item.Covers(scans, area) is null) ? (null, Phrase.Of("price.unmeasured").With("item", name))
            : fitting.Count > 1 ? (null, Phrase.Of("price.ambiguous").With("item", name))
            : fitting.Count == 0 ? (null, Phrase.Of("price.missing").With("item", name))
            : (fitting[0], null);
    }
}
