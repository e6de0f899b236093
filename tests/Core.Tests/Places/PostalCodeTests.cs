using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("w1g 0pl", "GB", "W1G0PL")]
    [InlineData("D-70173", "DE", "70173")]
    [InlineData("CH-8001", "CH", "8001")]
    [InlineData("L-1610", "LU", "1610")]
    [InlineData("4109", "DE", "04109")]
    [InlineData("1970", "US", "01970")]
    [InlineData("02116-1302", "US", "02116")]
    [InlineData("C1425ABC", "AR", "1425")]
    [InlineData("０６２３６", "KR", "06236")]
    [InlineData("12", "DE", "12")]
    public void A_code_has_the_form_of_its_country(string text, string country, string value) =>
        Assert.Equal(value, PostalCode.Of(text, country)!.Value);

    [Theory]
    [InlineData(null)]
    [InlineData(" - ")]
    [InlineData("00000")]
    public void Nothing_is_no_code(string? text) => Assert.Null(PostalCode.Of(text, "DE"));

    [Fact]
    public void A_code_that_a_spreadsheet_robbed_of_its_zero_is_recognised()
    {
        Assert.True(PostalCode.HasLostZeros("4109", "Germany"));
        Assert.False(PostalCode.HasLostZeros("04109", "Germany"));
        Assert.False(PostalCode.HasLostZeros("8001", "Switzerland"));
        Assert.False(PostalCode.HasLostZeros("4109", null));
    }
}
