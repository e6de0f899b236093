namespace MatterportForDataverse.Core.Places;

/// <summary>A postal code in the form of its country.</summary>
/// <param name="Value">Letters and digits alone.</param>
/// <param name="IsPadded">Zeros that a spreadsheet had taken away were put back.</param>
public sealed record PostalCode(string Value, bool IsPadded)
{
    private const int MostMissing = 2;

    /// <summary>What follows the five digits of the United States, where it is known.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The code as its country writes it.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="country">ISO alpha-2; null where it is unknown.</param>
    /// <returns>Null when there is none.</returns>
    public static PostalCode? Of(string? text, string? country)
    {
        var value = new string(PlainText.Of(text).Where(char.IsLetterOrDigit).ToArray()).ToUpperInvariant();
        value = WithoutCountry(value, country);
        var digits = Countries.Of(country)?.PostalDigits ?? 0;
        if (value.Length == 0 || value.All(letter => letter == '0'))
        {
            return null;
        }

        if (country == "US" && value.Length == 9)
        {
            return new PostalCode(value.Substring(0, 5), false) { Extension = value.Substring(5) };
        }

        var isShort = digits > 0 && value.Length < digits && value.Length >= digits - MostMissing && value.All(char.IsDigit);
        return isShort && LosesZeros(country, digits - value.Length)
            ? new PostalCode(value.PadLeft(digits, '0'), true)
            : new PostalCode(value, false);
    }

    /// <summary>True when a spreadsheet took zeros away: to be asked about, and not to be sent.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="country">As somebody typed it.</param>
    public static bool HasLostZeros(string? text, string? country) => Of(text, CountryName.CodeOf(country)) is { IsPadded: true };

    /// <summary>True when one is the beginning of the other: a district, or the sector that it was divided into.</summary>
    internal bool IsPartOf(PostalCode other) =>
        Value.Length != other.Value.Length
        && (other.Value.StartsWith(Value, StringComparison.Ordinal) || Value.StartsWith(other.Value, StringComparison.Ordinal));

    private static bool LosesZeros(string? country, int missing) =>
        missing == 1 || country is "IT" or "US" or "PL" or "RO" or "MX" or "FI" or "CN";

    private static string WithoutCountry(string value, string? country)
    {
        var prefix = country switch
        {
            "AR" when value.Length == 8 && char.IsLetter(value[0]) => 1,
            "AR" when value.Length == 5 && char.IsLetter(value[0]) => 1,
            "FR" or "DE" or "IT" or "ES" or "AT" or "BE" or "LU" or "SE" or "FI" or "IS" when IsPrefixed(value, 1) => 1,
            "GB" or "IE" or "CA" or "NL" or "MT" or "KY" or "AR" => 0,
            null => 0,
            _ when value.StartsWith(country, StringComparison.Ordinal) && IsPrefixed(value, 2) => 2,
            _ => 0,
        };
        value = value.Substring(prefix);
        return country == "AR" && prefix == 1 ? value.Substring(0, 4) : value;
    }

    private static bool IsPrefixed(string value, int letters) =>
        value.Length > letters && value.Take(letters).All(char.IsLetter) && value.Skip(letters).All(char.IsDigit);
}
