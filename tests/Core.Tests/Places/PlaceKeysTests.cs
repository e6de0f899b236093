using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>How a property finds the models that may be its own.</summary>
public sealed class PlaceKeysTests
{
    [Fact]
    public void A_property_meets_the_model_of_every_clear_pair()
    {
        var clear = Pair.Both.Where(pair => pair.Expected == Answer.Clear).ToArray();
        var apart = clear.Where(pair =>
            !PlaceKeys.OfProperty(pair.Property.Place()).Intersect(PlaceKeys.OfModel(pair.Model.Place())).Any()
        );

        Assert.True(clear.Length > 200);
        Assert.Empty(apart.Select(pair => pair.Told(pair.Judge())));
    }

    [Fact]
    public void A_model_keeps_two_values_of_a_kind_at_most()
    {
        var kinds = Pair.Both.SelectMany(pair => PlaceKeys.OfModel(pair.Model.Place()).GroupBy(key => key.Kind)).ToArray();

        Assert.True(kinds.Length > 1000);
        Assert.All(kinds, kind => Assert.InRange(kind.Count(), 1, 2));
    }

    [Theory]
    [InlineData(52.5200, 13.4050, 52.5203, 13.4053)]
    [InlineData(0.00001, 179.9, -0.00001, 179.9)]
    [InlineData(69.6500, 18.9560, 69.6503, 18.9568)]
    public void Places_side_by_side_share_a_cell(double north, double east, double otherNorth, double otherEast)
    {
        var property = Place.Of(new PlaceFacts { Latitude = north, Longitude = east });
        var model = Place.Of(new PlaceFacts { Latitude = otherNorth, Longitude = otherEast });

        Assert.Single(PlaceKeys.OfProperty(property).Intersect(PlaceKeys.OfModel(model)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_property_of_several_numbers_meets_each_between_them(int number) =>
        Assert.Contains(
            new PlaceKey(PlaceKeyKind.PostalCode, $"70173|{number}"),
            PlaceKeys.OfProperty(
                Place.Of(
                    new PlaceFacts
                    {
                        Line1 = "Schlossstraße 4-8",
                        PostalCode = "70173",
                        Country = "DE",
                    }
                )
            )
        );

    [Fact]
    public void Without_a_number_the_keys_say_so() =>
        Assert.Contains(
            new PlaceKey(PlaceKeyKind.PostalCode, "70173|none"),
            PlaceKeys.OfModel(
                Place.Of(
                    new PlaceFacts
                    {
                        Line1 = "Schlossplatz",
                        PostalCode = "70173",
                        Country = "DE",
                    }
                )
            )
        );
}
