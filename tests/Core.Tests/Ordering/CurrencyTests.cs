using System.Globalization;
using CsCheck;
using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("12.345", "EUR", "12.35")]
    [InlineData("12.344999", "EUR", "12.34")]
    [InlineData("-12.345", "EUR", "-12.35")]
    [InlineData("0.5", "JPY", "1")]
    [InlineData("2.5", "JPY", "3")]
    [InlineData("1.0005", "KWD", "1.001")]
    [InlineData("1.00005", "CLF", "1.0001")]
    [InlineData("7", "SEK", "7.00")]
    [InlineData("-0.001", "EUR", "0.00")]
    public void Half_of_a_minor_unit_is_rounded_away_from_zero(string amount, string currency, string expected)
    {
        var exact = decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Currency.Round(exact, currency));
        Assert.Equal(expected, Currency.Plain(exact, currency));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EUR ")]
    [InlineData("XAU")]
    [InlineData("XXX")]
    public void What_is_no_currency_is_refused(string? code)
    {
        Assert.False(Currency.IsKnown(code));
        Assert.Equal("order.currency-unknown", Assert.Throws<OrderException>(() => Currency.Round(1, code)).Code);
    }

    [Fact]
    public void Each_currency_is_in_the_table_once_with_zero_to_four_digits()
    {
        Assert.True(Currency.Codes.Count > 150, $"{Currency.Codes.Count} currencies.");
        Assert.All(Currency.Codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.All(Currency.Codes, code => Assert.InRange(Currency.MinorUnits(code), 0, 4));
    }

    [Fact]
    public void Rounding_is_done_once_and_moves_by_half_a_minor_unit_at_most() =>
        Gen.Select(Gen.Decimal[-1_000_000m, 1_000_000m], Pick.One("JPY", "EUR", "KWD", "CLF"))
            .Sample(
                (amount, currency) =>
                {
                    var rounded = Currency.Round(amount, currency);
                    var unit = Enumerable.Range(0, Currency.MinorUnits(currency)).Aggregate(1m, (unit, _) => unit / 10);

                    Assert.Equal(rounded, Currency.Round(rounded, currency));
                    Assert.True(Currency.IsRound(rounded, currency));
                    Assert.True(Math.Abs(rounded - amount) * 2 <= unit);
                    Assert.Equal(-rounded, Currency.Round(-amount, currency));
                    Assert.Equal(rounded, decimal.Parse(Currency.Plain(amount, currency), CultureInfo.InvariantCulture));
                }
            );
}
