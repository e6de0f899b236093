using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>Wrong pairs made of right ones: not one of them is clear.</summary>
public sealed class PressureTests
{
    private const int Enough = 10_000;

    [Fact]
    public void No_wrong_pair_is_clear()
    {
        var cases = Pressure.Of(Pair.Both.Where(pair => pair.Expected == Answer.Clear)).ToArray();
        var wrong = Clear(cases);

        Assert.True(cases.Length >= Enough, $"{cases.Length} cases: {Counts(cases)}");
        Assert.True(cases.Select(one => one.Kind).Distinct().Count() >= 11, Counts(cases));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Length}, {Counts(cases)}:\n" + string.Join('\n', wrong.Take(40)));
    }

    [Fact]
    public void Where_the_right_model_is_missing_no_other_one_is_clear()
    {
        var cases = (
            from pair in Pair.Unseen
            from other in Pair.Unseen
            where pair.Id != other.Id && pair.Property.Country == other.Property.Country && !SameDoor(pair.Property, other)
            select new PressureCase("removed", pair, pair.Property, other.Model)
        ).ToArray();
        var wrong = Clear(cases);

        Assert.True(cases.Length > 3000, $"{cases.Length} cases.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Length}:\n" + string.Join('\n', wrong.Take(40)));
    }

    [Fact]
    public void Adding_a_contradiction_never_makes_a_pair_clearer()
    {
        var cases = Pair.Both.SelectMany(Pressure.Contradictions).ToArray();

        Assert.True(cases.Length > 2000);
        Assert.Empty(cases.Where(IsClearer).Select(one => one.Kind + " " + one.Pair.Id));
    }

    private static bool IsClearer(PressureCase one)
    {
        var answer = one.Pair.Judge(one.Property, one.Model).Answer;
        var mayAsk = one.Kind == "sibling-name" && one.Pair.Judge().Answer != Answer.No;
        return answer < one.Pair.Judge().Answer || answer == Answer.Clear || (answer == Answer.Ask && !mayAsk);
    }

    // Some pairs tell of the same house twice.
    private static bool SameDoor(Side property, Pair other) =>
        property.PostalCode == other.Property.PostalCode
        && property.Place().Number?.ToString() == other.Property.Place().Number?.ToString();

    private static List<string> Clear(PressureCase[] cases) =>
        cases
            .AsParallel()
            .Select(one => (Case: one, Verdict: one.Pair.Judge(one.Property, one.Model)))
            .Where(one => one.Verdict.Answer == Answer.Clear)
            .Select(one =>
                $"{one.Case.Kind}: {(one.Case.Pair with { Property = one.Case.Property, Model = one.Case.Model }).Told(one.Verdict)}"
            )
            .ToList();

    private static string Counts(PressureCase[] cases) =>
        string.Join(", ", cases.GroupBy(one => one.Kind).Select(kind => $"{kind.Key} {kind.Count()}"));
}
