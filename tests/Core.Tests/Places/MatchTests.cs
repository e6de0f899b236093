using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

public sealed class MatchTests
{
    [Theory]
    [InlineData("Rose Cottage", Answer.Ask)]
    [InlineData("Garden Cottage", Answer.Clear)]
    public void Another_model_at_the_address_with_half_of_the_name_s_words_is_a_doubt(string rival, Answer expected) =>
        Assert.Equal(expected, Match.Judge(At("Rose Villa"), At("Rose Villa"), [At(rival)], []).Answer);

    private static Place At(string name) =>
        Place.Of(
            new PlaceFacts
            {
                Name = name,
                Line1 = "14 Elm Road",
                Locality = "Leeds",
                PostalCode = "LS1 4AB",
                Country = "GB",
            }
        );
}
