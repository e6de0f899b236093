using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

/// <summary>Requests that tests begin with, where their details do not matter.</summary>
internal static class SomeOrder
{
    public static readonly DateTime Moment = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Requester = Person(0);

    /// <summary>A request in which everything is there.</summary>
    public static readonly FrozenRequest Request = new()
    {
        OrganizationId = Guid.Parse("0a000000-0000-4000-8000-000000000001"),
        AssemblyVersion = "1.4.0.0",
        AccountId = Guid.Parse("0b000000-0000-4000-8000-000000000001"),
        OrderId = Guid.Parse("0c000000-0000-4000-8000-000000000001"),
        SubjectKey = "SxQL3iGyoDo",
        ModelId = Guid.Parse("0d000000-0000-4000-8000-000000000001"),
        RequesterId = Requester,
        RequestedOn = Moment,
        ExpiresOn = Moment.AddDays(14),
        PolicyId = Guid.Parse("0e000000-0000-4000-8000-000000000001"),
        Currency = "EUR",
        IsDryRun = false,
        Lines = [Line(1, 80), Line(2, 12.5m) with { Bundle = "mp:matterpak" }],
        Facts = new FrozenFacts
        {
            Visibility = AccessVisibility.Private,
            State = ModelState.Active,
            Slots = 1,
            Name = "Villa “Söder”",
        },
        Effects = [Phrase.Of("effect.test").With("from", "a")],
        ExposureHours = 24,
        TypedName = "Villa",
    };

    public static Guid Person(int number) => new($"00000000-0000-4000-8000-{number:d12}");

    public static FrozenLine Line(int number, decimal amount) =>
        new()
        {
            Number = number,
            Act = OrderAct.BuyAddOn,
            Bundle = "floorplan:schematic",
            Options = new Dictionary<string, string> { ["color"] = "true", ["delivery_time"] = "fast" },
            Amount = amount,
            PromisedHours = 24,
        };

    private static readonly Gen<Guid> Id = Gen.Guid;
    private static readonly Gen<string?> NoText = Gen.OneOf(Gen.Const((string?)null), Nasty.Broken.Select(text => (string?)text));
    private static readonly Gen<int?> NoNumber = Gen.OneOf(Gen.Const((int?)null), Gen.Int.Select(number => (int?)number));
    private static readonly Gen<DateTime> Time = Gen.Int[0, int.MaxValue].Select(seconds => Moment.AddSeconds(seconds));

    private static readonly Gen<Dictionary<string, string>> Texts = Gen.Select(Nasty.Broken, Nasty.Broken, (key, text) => (key, text))
        .Array[0, 4]
        .Select(pairs => pairs.DistinctBy(pair => pair.key).ToDictionary(pair => pair.key, pair => pair.text));

    private static readonly Gen<(string Code, int Units)> Money = Pick.One(("JPY", 1), ("EUR", 100), ("KWD", 1000), ("CLF", 10_000));

    private static readonly Gen<FrozenFacts> Facts =
        from visibility in Gen.OneOf(
            Gen.Const((AccessVisibility?)null),
            Pick.One(Enum.GetValues<AccessVisibility>()).Select(one => (AccessVisibility?)one)
        )
        from state in Gen.OneOf(Gen.Const((ModelState?)null), Pick.One(Enum.GetValues<ModelState>()).Select(one => (ModelState?)one))
        from slots in NoNumber
        from name in NoText
        select new FrozenFacts
        {
            Visibility = visibility,
            State = state,
            Slots = slots,
            Name = name,
        };

    /// <summary>Any request.</summary>
    public static readonly Gen<FrozenRequest> Any =
        from money in Money
        from ids in Id.Array[6]
        from texts in Nasty.Broken.Array[2]
        from model in Gen.Bool
        from times in Time.Array[2]
        from dry in Gen.Bool
        from lines in LineOf(money.Units).Array[0, 4]
        from facts in Facts.Array[0, 1]
        from effects in Gen.Select(Nasty.Broken, Texts, (code, arguments) => new Phrase(code, arguments)).Array[0, 3]
        from hours in NoNumber
        from typed in Nasty.Broken.Array[0, 1]
        select new FrozenRequest
        {
            OrganizationId = ids[0],
            AssemblyVersion = texts[0],
            AccountId = ids[1],
            OrderId = ids[2],
            SubjectKey = texts[1],
            ModelId = model ? ids[3] : null,
            RequesterId = ids[4],
            RequestedOn = times[0],
            ExpiresOn = times[1],
            PolicyId = ids[5],
            Currency = money.Code,
            IsDryRun = dry,
            Lines = [.. lines.DistinctBy(line => line.Number)],
            Facts = facts.SingleOrDefault(),
            Effects = effects,
            ExposureHours = hours,
            TypedName = typed.SingleOrDefault(),
        };

    private static Gen<FrozenLine> LineOf(int units) =>
        from number in Gen.Int
        from act in Pick.One(Enum.GetValues<OrderAct>())
        from bundle in Nasty.Broken
        from options in Texts
        from amount in Gen.Int[0, int.MaxValue]
        from hours in NoNumber
        select new FrozenLine
        {
            Number = number,
            Act = act,
            Bundle = bundle,
            Options = options,
            Amount = (decimal)amount / units,
            PromisedHours = hours,
        };
}
