using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>What an address is understood as.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("GB", "Flat 2, 12 High Street", "high", "12", "2")]
    [InlineData("DE", "Lindenstr. 12a, 3. OG", "linden", "12a", "3")]
    [InlineData("ES", "C/ Goya 47, 3º B", "goya", "47", "3 b")]
    [InlineData("AU", "3/45 Smith St", "smith", "45", "3")]
    [InlineData("CZ", "Vinohradská 1234/12", "vinohradska", "1234/12", "")]
    [InlineData("PL", "ul. Długa 12 m. 4", "dluga", "12", "4")]
    [InlineData("DK", "Vestergade 12, 3. tv", "vester", "12", "3 til venstre")]
    [InlineData("SG", "Blk 123 Ang Mo Kio Ave 3 #05-12", "ang mo kio 3", "123", "5 12")]
    [InlineData("JP", "銀座4丁目5番6号", "銀座", "4-5-6", "")]
    [InlineData("DE", "Q7, 24", "q7", "24", "")]
    [InlineData("FR", "12 bis, rue Monge", "monge", "12bis", "")]
    [InlineData("US", "100 N Main St Ste 300", "main", "100", "300")]
    [InlineData("US", "35-12 30th Ave", "30", "35-12", "")]
    [InlineData("UG", "Plot 22, Meadow Road", "meadow", "22", "")]
    [InlineData("CO", "Carrera 11 # 93-45", "11", "93-45", "")]
    public void An_address_is_taken_apart(string country, string line, string street, string number, string unit)
    {
        var place = Place.Of(new PlaceFacts { Line1 = line, Country = country });

        Assert.Equal(street, place.Street);
        Assert.Equal(number, place.Number?.ToString());
        Assert.Equal(unit, string.Join(' ', place.Unit.Select(part => part.Value)));
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        string[] texts =
        [
            "",
            " ",
            ",",
            "#",
            "/",
            "12",
            "-",
            "((",
            "\ud800",
            "c/o",
            "º",
            "1/2",
            "a",
            "12/",
            "Flat",
            "#-",
            "No.",
            "½",
            "'",
            "s/n",
            "Blk",
            "🏠 12",
        ];
        var countries = new[] { "US", "DE", "JP", "AU", "CZ", "SG", "CO", "NL", null };
        var read = (
            from one in texts
            from two in texts
            from country in countries
            select Place.Of(
                new PlaceFacts
                {
                    Name = two,
                    Line1 = one,
                    Line2 = two,
                    Country = country,
                }
            )
        ).Count();

        Assert.Equal(texts.Length * texts.Length * countries.Length, read);
    }
}
