using MatterportForDataverse.Core.Linking;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class DistanceTests
{
    [Fact]
    public void A_degree_on_the_equator_is_111_kilometres() => Assert.InRange(Distance.Metres(At(0, 0), At(0, 1))!.Value, 111_000, 111_400);

    [Fact]
    public void The_same_place_is_no_distance_and_the_other_end_of_the_world_is_half_round()
    {
        Assert.Equal(0, Distance.Metres(At(59.33m, 18.06m), At(59.33m, 18.06m)));
        Assert.InRange(Distance.Metres(At(0, 0), At(0, 180))!.Value, 20_000_000, 20_020_000);
    }

    [Fact]
    public void An_unknown_place_has_no_distance() => Assert.Null(Distance.Metres(At(null, 1), At(0, 0)));

    private static MatchFacts At(decimal? latitude, decimal? longitude) => new(null, null, null, null, null, null, latitude, longitude);
}
