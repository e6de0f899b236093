using System.Globalization;
using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// The values that each new row gets, as administrators write them: <c>column=value</c>, one a line. A prefix says what cannot be seen:
/// <c>choice:2</c>, <c>lookup:table:id</c>, <c>text:2</c>.
/// </summary>
public static class FixedValues
{
    private const string Choice = "choice:";
    private const string Lookup = "lookup:";
    private const string Text = "text:";

    // What begins with a zero is a code, and no number.
    private static readonly Regex Whole = new(@"\A-?(0|[1-9]\d{0,8})\z", RegexOptions.CultureInvariant);
    private static readonly Regex Fraction = new(@"\A-?(0|[1-9]\d{0,17})\.\d{1,10}\z", RegexOptions.CultureInvariant);

    /// <summary>Columns and their values.</summary>
    /// <exception cref="FixedValueException">A line cannot be read, or names a column for the second time.</exception>
    public static IReadOnlyDictionary<string, object?> Parse(string? text)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var line in Lines.Of(text))
        {
            var equals = line.IndexOf('=');
            var column = equals < 0 ? "" : line.Substring(0, equals).Trim();
            var value = equals < 0 ? null : ValueOf(line.Substring(equals + 1).Trim());
            if (value is null || !LogicalName.IsValid(column) || values.ContainsKey(column))
            {
                throw new FixedValueException(line);
            }

            values.Add(column, value);
        }

        return values;
    }

    private static object? ValueOf(string text) =>
        text switch
        {
            "" => null,
            "true" => true,
            "false" => false,
            _ when After(text, Choice) is { } number => Whole.IsMatch(number) ? new ChoiceValue(ToInteger(number)) : null,
            _ when After(text, Lookup) is { } row => RowOf(row),
            _ when After(text, Text) is { } literal => literal.Length > 0 ? literal : null,
            _ when Whole.IsMatch(text) => ToInteger(text),
            _ when Fraction.IsMatch(text) => decimal.Parse(text, CultureInfo.InvariantCulture),
            _ => text,
        };

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text.Substring(prefix.Length).Trim() : null;

    private static int ToInteger(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static RowReference? RowOf(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && LogicalName.IsValid(parts[0]) && Guid.TryParse(parts[1], out var id)
            ? new RowReference(parts[0], id)
            : null;
    }
}
