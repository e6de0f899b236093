using System.Globalization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The currencies of ISO 4217 that can be paid in, and their minor units. Precious metals and codes for tests are none.</summary>
public static class Currency
{
    private static readonly Dictionary<string, int> Units = new Dictionary<int, string>
    {
        [0] = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
        [2] =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU "
            + "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES "
            + "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR "
            + "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP "
            + "TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
        [3] = "BHD IQD JOD KWD LYD OMR TND",
        [4] = "CLF UYW",
    }
        .SelectMany(group => group.Value.Split(' ').Select(code => (Code: code, Units: group.Key)))
        .ToDictionary(currency => currency.Code, currency => currency.Units, StringComparer.Ordinal);

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> Codes => Units.Keys;

    /// <summary>Whether it is the code of a currency, in capital letters.</summary>
    public static bool IsKnown(string? code) => code is not null && Units.ContainsKey(code);

    /// <summary>How many digits of the currency follow the decimal point.</summary>
    /// <exception cref="OrderException">There is no such currency.</exception>
    public static int MinorUnits(string? code) =>
        code is not null && Units.TryGetValue(code, out var units)
            ? units
            : throw new OrderException(Phrase.Of("order.currency-unknown").With("currency", code), ErrorKind.Invalid);

    /// <summary>The amount in whole minor units; half of one is rounded away from zero.</summary>
    /// <exception cref="OrderException">There is no such currency.</exception>
    public static decimal Round(decimal amount, string? code) => Math.Round(amount, MinorUnits(code), MidpointRounding.AwayFromZero);

    /// <summary>Whether the amount has no fraction of a minor unit.</summary>
    /// <exception cref="OrderException">There is no such currency.</exception>
    public static bool IsRound(decimal amount, string? code) => Round(amount, code) == amount;

    /// <summary>The amount, rounded, with all digits of the currency and in no language: <c>12.50</c> euros, <c>13</c> yen.</summary>
    /// <exception cref="OrderException">There is no such currency.</exception>
    public static string Plain(decimal amount, string? code)
    {
        var rounded = Round(amount, code);
        return (rounded == 0 ? 0 : rounded).ToString("F" + MinorUnits(code), CultureInfo.InvariantCulture);
    }
}
