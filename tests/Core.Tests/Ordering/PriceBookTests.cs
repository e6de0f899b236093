using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class PriceBookTests
{
    private const string FloorPlan = "floorplan:schematic";
    private static readonly DateTime Day = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void A_price_is_the_sum_of_items_each_rounded_by_itself()
    {
        var answer = Ask(
            [Item(10.005m), Option("color", "true", 2.005m), Option("furniture", "true", 0.004m)],
            ("color", "true"),
            ("furniture", "true")
        );

        Assert.Null(answer.Refusal);
        Assert.Equal((12.02m, "EUR"), (answer.Price!.Amount, answer.Price.Currency));
        Assert.Equal(3, answer.Price.Items.Count);
    }

    [Fact]
    public void The_most_exact_item_of_an_option_decides()
    {
        PriceItem[] items = [Item(100), Option("*", "", 1), Option("color", "", 2), Option("color", "true", 4)];

        Assert.Equal(104, Ask(items, ("color", "true")).Price!.Amount);
        Assert.Equal(102, Ask(items, ("color", "false")).Price!.Amount);
        Assert.Equal(101, Ask(items, ("language", "de")).Price!.Amount);
        Assert.Equal(100, Ask(items).Price!.Amount);
    }

    [Fact]
    public void What_has_no_item_has_no_price()
    {
        Assert.Equal(("price.missing", "floorplan:schematic"), Refused(Ask([])));
        Assert.Equal(("price.missing", "floorplan:schematic"), Refused(Ask([Item(1) with { Bundle = "mp:matterpak" }])));
        Assert.Equal(("price.missing", "floorplan:schematic"), Refused(Ask([Item(1) with { Act = OrderAct.Activate }])));
        Assert.Equal(
            ("price.missing", "floorplan:schematic, color = true"),
            Refused(Ask([Item(1), Option("color", "false", 1)], ("color", "true")))
        );
        Assert.Equal(("price.missing", "Archive"), Refused(new PriceBook([]).Price(OrderAct.Archive, "", None, 1, 1, Day)));
    }

    [Fact]
    public void Two_items_that_fit_equally_give_no_price()
    {
        Assert.Equal(("price.ambiguous", FloorPlan), Refused(Ask([Item(1), Item(1)])));
        Assert.Equal("price.ambiguous", Refused(Ask([Item(1), Option("*", "", 1), Option("*", "", 1)], ("color", "true"))).Code);
        Assert.Equal("price.ambiguous", Refused(Ask([Item(1), Tier(0, null, 1)])).Code);
    }

    [Fact]
    public void A_tier_is_found_by_the_size_and_its_end_belongs_to_the_next()
    {
        PriceItem[] items = [Tier(null, 50, 10), Tier(50, 100, 20), Tier(200, null, 40)];

        Assert.Equal(10, Ask(items, 49, null).Price!.Amount);
        Assert.Equal(20, Ask(items, 50, null).Price!.Amount);
        Assert.Equal("price.missing", Refused(Ask(items, 100, null)).Code);
        Assert.Equal(40, Ask(items, 200, null).Price!.Amount);
    }

    [Fact]
    public void An_unknown_size_is_not_zero()
    {
        PriceItem[] byScans = [Tier(0, 50, 10)];
        var byArea = byScans.Select(item => item with { Measure = PriceMeasure.FloorArea });

        Assert.Equal(("price.unmeasured", FloorPlan), Refused(Ask(byScans, null, 40)));
        Assert.Equal(("price.unmeasured", FloorPlan), Refused(Ask(byArea, 40, null)));
        Assert.Equal(10, Ask(byArea, null, 49.99m).Price!.Amount);
        Assert.Equal(1, Ask([Tier(null, null, 1)], null, null).Price!.Amount);

        // A price for whatever size is not one for an unknown size, where others are by size.
        Assert.Equal(("price.unmeasured", FloorPlan), Refused(Ask([Item(5), Tier(0, 50, 10)], null, null)));
    }

    [Fact]
    public void A_gap_between_the_tiers_of_a_value_is_not_filled_with_the_price_of_any_value() =>
        Assert.Equal(
            ("price.missing", "floorplan:schematic, color = true"),
            Refused(
                Ask(
                    [Item(1), Option("color", "", 1), Tier(0, 5, 3) with { OptionKey = "color", OptionValue = "true" }],
                    10,
                    null,
                    ("color", "true")
                )
            )
        );

    [Fact]
    public void A_price_holds_from_its_first_day_up_to_the_day_before_its_end()
    {
        PriceItem[] items = [Item(1) with { ValidTo = Day }, Item(2) with { ValidFrom = Day, ValidTo = Day.AddDays(2) }];
        var book = new PriceBook(items);

        Assert.Equal(1, On(-1));
        Assert.Equal(2, On(0));
        Assert.Equal(2, On(1));
        Assert.Null(On(2));
        decimal? On(int days) => book.Price(OrderAct.BuyAddOn, FloorPlan, None, null, null, Day.AddDays(days).AddHours(23)).Price?.Amount;
    }

    [Fact]
    public void Amounts_in_two_currencies_are_not_summed()
    {
        var answer = Ask([Item(1), Option("color", "true", 0) with { Currency = "USD" }], ("color", "true"));

        Assert.Equal(("price.currencies", FloorPlan), Refused(answer));
        Assert.Equal("EUR, USD", answer.Refusal!.Arguments["currencies"]);
    }

    [Fact]
    public void An_option_overrides_the_promise_and_the_slowest_option_counts()
    {
        PriceItem[] items =
        [
            Item(1) with
            {
                PromisedHours = 48,
            },
            Option("delivery_time", "urgent", 1) with
            {
                PromisedHours = 6,
            },
            Option("furniture", "true", 1) with
            {
                PromisedHours = 24,
            },
            Option("color", "true", 1),
        ];

        Assert.Equal(48, Ask(items).Price!.PromisedHours);
        Assert.Equal(48, Ask(items, ("color", "true")).Price!.PromisedHours);
        Assert.Equal(6, Ask(items, ("color", "true"), ("delivery_time", "urgent")).Price!.PromisedHours);
        Assert.Equal(24, Ask(items, ("delivery_time", "urgent"), ("furniture", "true")).Price!.PromisedHours);
        Assert.Null(Ask([Item(1)]).Price!.PromisedHours);
    }

    [Fact]
    public void An_amount_below_zero_is_a_mistake() => Assert.Throws<ArgumentException>(() => new PriceBook([Item(-1)]));

    [Fact]
    public void A_price_depends_neither_on_the_order_of_items_nor_on_that_of_options() =>
        Gen.Select(Items.Array[0, 12], Chosen, Gen.Int[0, 3], Gen.Int[0, 1000])
            .Sample(
                (items, options, scans, seed) =>
                {
                    int? size = scans == 3 ? null : scans;
                    var shuffled = items.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var one = new PriceBook(items).Price(OrderAct.BuyAddOn, "b", options, size, null, Day);
                    var reversed = options.Reverse().ToDictionary();
                    var other = new PriceBook(shuffled).Price(OrderAct.BuyAddOn, "b", reversed, size, null, Day);

                    Assert.Equal(one.Refusal?.Code, other.Refusal?.Code);
                    Assert.Equal(one.Refusal?.Arguments["item"], other.Refusal?.Arguments["item"]);
                    Assert.Equal(one.Price?.Amount, other.Price?.Amount);
                    Assert.Equal(one.Price?.PromisedHours, other.Price?.PromisedHours);
                    Assert.True(one.Price is null != one.Refusal is null);
                }
            );

    [Fact]
    public void A_price_has_one_item_for_itself_and_one_for_each_option_and_no_other_fits_as_well() =>
        Gen.Select(Items.Array[0, 12], Chosen)
            .Sample(
                (items, options) =>
                {
                    if (new PriceBook(items).Price(OrderAct.BuyAddOn, "b", options, 1, null, Day).Price is not { } price)
                    {
                        return;
                    }

                    Assert.Equal(1 + options.Count, price.Items.Count);
                    Assert.Equal(price.Items.Sum(item => Currency.Round(item.Amount, "EUR")), price.Amount);
                    foreach (var item in price.Items)
                    {
                        var rivals = items.Where(other =>
                            (other.OptionKey, other.OptionValue) == (item.OptionKey, item.OptionValue) && other.Covers(1, null) == true
                        );
                        Assert.Same(item, Assert.Single(rivals));
                    }
                }
            );

    private static readonly Gen<PriceItem> Items = Gen.Select(
        Pick.One(("", ""), ("", ""), ("*", ""), ("k", ""), ("k", "v"), ("l", "v")),
        Gen.Int[0, 2000],
        Pick.One<(decimal?, decimal?)?>(null, null, (0, 1), (1, 2), (1, null)),
        Gen.Int[0, 3],
        (key, cents, tier, hours) =>
            new PriceItem
            {
                Act = OrderAct.BuyAddOn,
                Bundle = "b",
                OptionKey = key.Item1,
                OptionValue = key.Item2,
                Amount = cents / 1000m,
                Currency = "EUR",
                Measure = tier is null ? PriceMeasure.None : PriceMeasure.ScanCount,
                From = tier?.Item1,
                To = tier?.Item2,
                PromisedHours = hours == 0 ? null : hours,
            }
    );

    private static readonly Gen<Dictionary<string, string>> Chosen = Gen.Select(
            Pick.One("k", "l", "m"),
            Pick.One("v", "w"),
            (key, value) => (key, value)
        )
        .Array[0, 3]
        .Select(pairs => pairs.DistinctBy(pair => pair.key).ToDictionary(pair => pair.key, pair => pair.value));

    private static PriceItem Item(decimal amount) =>
        new()
        {
            Act = OrderAct.BuyAddOn,
            Bundle = FloorPlan,
            Currency = "EUR",
            Amount = amount,
        };

    private static PriceItem Option(string key, string value, decimal amount) => Item(amount) with { OptionKey = key, OptionValue = value };

    private static PriceItem Tier(decimal? from, decimal? to, decimal amount) =>
        Item(amount) with
        {
            Measure = PriceMeasure.ScanCount,
            From = from,
            To = to,
        };

    private static PriceAnswer Ask(IEnumerable<PriceItem> items, params (string Key, string Value)[] options) => Ask(items, 1, 1, options);

    private static PriceAnswer Ask(IEnumerable<PriceItem> items, int? scans, decimal? area, params (string Key, string Value)[] options) =>
        new PriceBook(items).Price(
            OrderAct.BuyAddOn,
            FloorPlan,
            options.ToDictionary(option => option.Key, option => option.Value),
            scans,
            area,
            Day
        );

    private static (string Code, string Item) Refused(PriceAnswer answer)
    {
        Assert.Null(answer.Price);
        return (answer.Refusal!.Code, answer.Refusal.Arguments["item"]);
    }
}
