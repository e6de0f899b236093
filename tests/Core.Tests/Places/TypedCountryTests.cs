using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Places;

public sealed class TypedCountryTests
{
    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("de", "DE")]
    [InlineData(" DE ", "DE")]
    [InlineData("DEU", "DE")]
    [InlineData("UK", "GB")]
    [InlineData("U.K.", "GB")]
    [InlineData("United Kingdom of Great Britain and Northern Ireland", "GB")]
    [InlineData("états-unis", "US")]
    [InlineData("Antarctica", "AQ")]
    public void A_country_is_written_as_its_code(string typed, string code) =>
        Assert.Equal(code, TypedCountry.CodeFor(null, Written(typed)));

    [Theory]
    [InlineData("DE")]
    [InlineData("XK")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void A_code_and_an_empty_value_stay_as_they_are(string? typed) => Assert.Null(TypedCountry.CodeFor(null, Written(typed)));

    [Theory]
    [InlineData("Fance")]
    [InlineData("XX")]
    [InlineData("Leipzig")]
    [InlineData("-")]
    public void What_is_no_country_is_refused_with_its_field_and_what_was_typed(string typed)
    {
        var refusal = Assert.Throws<CountryUnknownException>(() => TypedCountry.CodeFor(null, Written(typed)));

        Assert.Equal(("country.unknown", ErrorKind.Invalid), (refusal.Code, refusal.Kind));
        Assert.Equal(
            $"“{typed}” in Country code is not a country. Enter a two-letter code such as DE, or the country's name.",
            refusal.Message.Replace("mpt_property.mpt_countrycode", "Country code", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_was_there_before_is_not_refused_when_it_is_written_again() =>
        Assert.Null(TypedCountry.CodeFor(Written("Fance"), Written("Fance")));

    [Fact]
    public void A_write_without_the_column_says_nothing() =>
        Assert.Null(TypedCountry.CodeFor(null, new Row(PropertyTable.Table).Set(PropertyTable.Name, "House")));

    private static Row Written(string? typed) => new Row(PropertyTable.Table).SetRaw(PropertyTable.CountryCode.Name, typed);
}
