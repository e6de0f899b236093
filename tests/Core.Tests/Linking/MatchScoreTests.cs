using CsCheck;
using MatterportForDataverse.Core.Linking;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class MatchScoreTests
{
    private static readonly MatchFacts House = new("Lake House", "12 Main Street", "Lund", "22222", "SE", "L-1", 55.70m, 13.19m);

    [Fact]
    public void The_same_in_everything_is_a_full_score_with_reasons()
    {
        var score = MatchScore.Of(House, House);
        Assert.Equal(100, score.Value);
        Assert.Contains(score.Reasons, reason => reason.Code == "match.street");
    }

    [Fact]
    public void Nothing_known_is_no_score() =>
        Assert.Equal(0, MatchScore.Of(House, new MatchFacts(null, null, null, null, null, null, null, null)).Value);

    [Fact]
    public void The_neighbour_scores_less_than_the_house() =>
        Assert.True(
            MatchScore.Of(House, House with { Street = "14 Main Street", ListingId = null }).Value
                < MatchScore.Of(House, House with { ListingId = null }).Value
        );

    [Fact]
    public void Another_country_or_a_far_place_speaks_against()
    {
        var model = House with { ListingId = null, Name = null };
        var score = MatchScore.Of(House, model);
        Assert.True(MatchScore.Of(House, model with { CountryCode = "US" }).Value < score.Value);
        Assert.True(MatchScore.Of(House, model with { Latitude = 40m }).Value < score.Value);
    }

    [Fact]
    public void Every_score_is_from_0_to_100() =>
        Gen.Select(Nasty.Text, Nasty.Text, Nasty.Text, Nasty.Text)
            .Sample(
                (one, two, three, four) =>
                    Assert.InRange(
                        MatchScore
                            .Of(House with { Name = one, Street = two }, House with { Name = three, Street = four, CountryCode = one })
                            .Value,
                        0,
                        100
                    )
            );
}
