using System.Globalization;

namespace MatterportForDataverse.Schema;

/// <summary>What a column of a linked record can hold.</summary>
/// <param name="Type">Its type as exports write it, such as nvarchar or decimal.</param>
/// <param name="MaxLength">Characters a text column holds; null for other types.</param>
/// <param name="Smallest">The smallest number; null for other types.</param>
/// <param name="Largest">The largest number; null for other types.</param>
public sealed record ColumnShape(string Type, int? MaxLength = null, decimal? Smallest = null, decimal? Largest = null)
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Whether the column takes the value whole.</summary>
    public bool Takes(object? value) =>
        (Type, value) switch
        {
            (_, null) => true,
            ("nvarchar" or "ntext", string text) => text.Length <= (MaxLength ?? int.MaxValue),
            ("decimal", decimal number) => !(number < Smallest) && !(number > Largest),
            ("int", int number) => !(number < Smallest) && !(number > Largest),
            ("picklist", int) or ("bit", bool) or ("datetime", DateTime) or ("lookup", RowReference) => true,
            _ => false,
        };

    /// <summary>A value of the column as text.</summary>
    public static string? ToText(object? value) =>
        value switch
        {
            null or "" => null,
            decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(Moment, CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <summary>The value that the text stands for.</summary>
    public object? FromText(string? text) =>
        text is null
            ? null
            : Type switch
            {
                "decimal" => decimal.Parse(text, CultureInfo.InvariantCulture),
                "int" or "picklist" => int.Parse(text, CultureInfo.InvariantCulture),
                "bit" => bool.Parse(text),
                "datetime" => DateTime.ParseExact(
                    text,
                    Moment,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                ),
                "lookup" => RowReference.Parse(text),
                _ => text,
            };
}
