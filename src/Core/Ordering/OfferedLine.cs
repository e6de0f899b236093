using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A line with what it costs, or why it cannot be ordered.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">What Matterport calls the add-on.</param>
/// <param name="Price">What it is expected to cost; null when it cannot be ordered.</param>
/// <param name="Refusal">Why it cannot be ordered; null when it can.</param>
/// <param name="Effects">What it does besides.</param>
public sealed record OfferedLine(OrderedLine Line, string Name, ExpectedPrice? Price, Phrase? Refusal, IReadOnlyList<Phrase> Effects)
{
    /// <summary>Prices a line by what Matterport says now.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reading">What Matterport says of the model.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="day">The day there, by which prices are valid.</param>
    public static OfferedLine Of(OrderedLine line, BundlesReading reading, Policy policy, DateTime day) =>
        line.Does == OrderAct.BuyAddOn ? OfAddOn(line, reading, policy, day) : OfModel(line, reading, policy, day);

    private static OfferedLine OfModel(OrderedLine line, BundlesReading reading, Policy policy, DateTime day)
    {
        var name = ModelActs.NameOf(line.Does);
        var refusal =
            ModelActs.Refusal(line.Does, line.Chosen, reading)
            ?? (line.Does == OrderAct.DeleteModel && !policy.AllowsDeletion ? Phrase.Of("order.deletion-off") : null);
        if (refusal is not null)
        {
            return new OfferedLine(line, name, null, refusal, []);
        }

        var effects = ModelActs.Effects(line.Does, line.Chosen, reading).ToArray();
        if (!ModelActs.NeedsPrice(line.Does) && policy.Prices.All(price => price.Get(PriceBookItemTable.Act) != line.Does))
        {
            return new OfferedLine(line, name, new ExpectedPrice(0, policy.Currency, [], null), null, effects);
        }

        var answer = Priced(line, new Dictionary<string, string>(), reading, policy, day);
        return new OfferedLine(line, name, answer.Price, answer.Refusal, effects);
    }

    private static OfferedLine OfAddOn(OrderedLine line, BundlesReading reading, Policy policy, DateTime day)
    {
        var bundle = reading.Find(line.Bundle);
        var refusal = bundle is null ? Named("order.add-on-unknown", line.Bundle) : Availability(bundle) ?? Options(bundle, line);
        if (refusal is not null)
        {
            return new OfferedLine(line, bundle?.Name ?? line.Bundle, null, refusal, []);
        }

        var answer = Priced(line, line.Chosen, reading, policy, day);
        return new OfferedLine(line, bundle!.Name, answer.Price, answer.Refusal, []);
    }

    private static PriceAnswer Priced(
        OrderedLine line,
        IReadOnlyDictionary<string, string> options,
        BundlesReading reading,
        Policy policy,
        DateTime day
    )
    {
        var area = reading.Area is { HasValue: true } meters ? meters.Value : (decimal?)null;
        var scans = reading.Scans is { HasValue: true } count ? count.Value : (int?)null;
        return policy.Book.Price(line.Does, line.Bundle, options, scans, area, day);
    }

    /// <summary>Why an add-on cannot be ordered now; null when it can.</summary>
    public static Phrase? Availability(Bundle bundle) =>
        bundle switch
        {
            { Progress: not null } => Named("order.on-order", bundle.Name).With("progress", bundle.Progress),
            { Availability: Bundle.Unlocked } => Named("order.owned", bundle.Name),
            { Availability: null } or { ProcessingIsKnown: false } => Named("order.add-on-unreadable", bundle.Name),
            { Availability: Bundle.Locked } => null,
            _ => Named("order.unavailable", bundle.Name),
        };

    private static Phrase? Options(Bundle bundle, OrderedLine line)
    {
        if (line.Chosen.Count > 0 && bundle.Options is null)
        {
            return Named("order.add-on-unreadable", bundle.Name);
        }

        foreach (var chosen in line.Chosen)
        {
            var option = bundle.Options!.FirstOrDefault(one => one.Key == chosen.Key);
            if (option is null)
            {
                return Named("order.option-unknown", bundle.Name).With("option", chosen.Key);
            }

            if (option.Values.Count > 0 && !option.Values.Contains(chosen.Value))
            {
                return Named("order.option-value", bundle.Name)
                    .With("option", chosen.Key)
                    .With("value", chosen.Value)
                    .With("values", string.Join(", ", option.Values));
            }
        }

        return null;
    }

    private static Phrase Named(string code, string addOn) => Phrase.Of(code).With("addon", addOn);
}
