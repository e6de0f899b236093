using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

public sealed class CountryNameTests
{
    [Theory]
    [InlineData("de", "DE")]
    [InlineData("DEU", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Allemagne", "DE")]
    [InlineData("Alemania", "DE")]
    [InlineData("Germania", "DE")]
    [InlineData("UK", "GB")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("U.S.A.", "US")]
    [InlineData("Estados Unidos", "US")]
    [InlineData("Österreich", "AT")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("日本", "JP")]
    [InlineData("Россия", "RU")]
    [InlineData("ru", "RU")]
    public void A_country_is_known_by_its_codes_and_names(string text, string code) => Assert.Equal(code, CountryName.CodeOf(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bavaria")]
    [InlineData("zz")]
    public void What_is_no_country_has_no_code(string? text) => Assert.Null(CountryName.CodeOf(text));

    [Fact]
    public void Every_country_of_the_pairs_is_known()
    {
        var named = Pair
            .Unseen.SelectMany(pair => new[] { pair.Property.Country, pair.Model.Country })
            .OfType<string>()
            .Where(name => name.Length > 0)
            .ToArray();

        Assert.True(named.Length > 300);
        Assert.Empty(named.Where(name => CountryName.CodeOf(name) is null).Distinct());
    }
}
