using MatterportForDataverse.Core.Linking;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class AddressWordsTests
{
    [Theory]
    [InlineData("12 Main Street", "12 main st.", 1)]
    [InlineData("Hauptstraße 5", "HAUPTSTRASSE 5", 0)]
    [InlineData("Main St", "Elm Rd", 0)]
    [InlineData(null, "Main St", 0)]
    [InlineData("", "", 0)]
    public void Likeness_counts_shared_words(string? one, string? other, int atLeast)
    {
        Assert.True(AddressWords.Likeness(one, other) >= atLeast);
        Assert.Equal(AddressWords.Likeness(one, other), AddressWords.Likeness(other, one));
    }

    [Theory]
    [InlineData("12 Main Street", "12")]
    [InlineData("Hauptweg 5a", "5a")]
    [InlineData("Main Street", null)]
    [InlineData(null, null)]
    public void The_house_number_is_found_wherever_it_stands(string? street, string? expected) =>
        Assert.Equal(expected, AddressWords.HouseNumber(street));
}
