using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>What a valuer says of a property and a model, and what the code says.</summary>
public sealed class PairTests
{
    private const double Enough = 0.95;

    [Fact]
    public void There_are_enough_pairs_of_enough_countries_and_kinds()
    {
        Assert.True(Pair.Unseen.Count >= 200 && Pair.Own.Count >= 150, $"{Pair.Unseen.Count} and {Pair.Own.Count} pairs.");
        var both = Pair.Unseen.Concat(Pair.Own).ToArray();
        Assert.True(both.Length >= 400);
        Assert.True(both.Select(pair => CountryName.CodeOf(pair.Property.Country)).Distinct().Count() >= 40);
        Assert.Empty(both.GroupBy(pair => pair.Kind).Where(kind => kind.Count() < 5).Select(kind => kind.Key));
    }

    [Fact]
    public void Own_pairs_that_are_clear_are_found_clear() => Clear(Pair.Own);

    [Fact]
    public void Own_pairs_that_are_not_clear_are_never_found_clear() => NotClear(Pair.Own);

    [Fact]
    public void Unseen_pairs_that_are_clear_are_found_clear() => Clear(Pair.Unseen.Where(pair => !Pair.Disputed.Contains(pair.Id)));

    [Fact]
    public void Unseen_pairs_that_are_not_clear_are_never_found_clear() =>
        NotClear(Pair.Unseen.Where(pair => !Pair.Disputed.Contains(pair.Id)));

    [Fact]
    public void Few_labels_are_disputed_and_each_of_them_is_that_of_a_pair()
    {
        Assert.InRange(Pair.Disputed.Count, 0, 8);
        Assert.Empty(Pair.Disputed.Except(Pair.Unseen.Select(pair => pair.Id)));
    }

    private static void Clear(IEnumerable<Pair> pairs)
    {
        var clear = pairs.Where(pair => pair.Expected == Answer.Clear).ToArray();
        var missed = clear.Select(pair => (Pair: pair, Verdict: pair.Judge())).Where(one => one.Verdict.Answer != Answer.Clear).ToArray();
        Assert.True(clear.Length > 50);
        Assert.True(
            clear.Length - missed.Length >= Enough * clear.Length,
            $"{clear.Length - missed.Length} of {clear.Length}:\n" + string.Join('\n', missed.Select(one => one.Pair.Told(one.Verdict)))
        );
    }

    private static void NotClear(IEnumerable<Pair> pairs)
    {
        var others = pairs.Where(pair => pair.Expected != Answer.Clear).ToArray();
        var wrong = others.Select(pair => (Pair: pair, Verdict: pair.Judge())).Where(one => one.Verdict.Answer == Answer.Clear).ToArray();
        Assert.True(others.Length > 50);
        Assert.True(
            wrong.Length == 0,
            $"{wrong.Length} of {others.Length}:\n" + string.Join('\n', wrong.Select(one => one.Pair.Told(one.Verdict)))
        );
    }
}
