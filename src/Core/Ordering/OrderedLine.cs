using System.Runtime.Serialization;
using System.Xml;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A line of an order as a request names it.</summary>
[DataContract]
public sealed record OrderedLine
{
    /// <summary>The only act so far.</summary>
    public const string BuyAddOn = "buy-add-on";

    private const int MostLines = 20;
    private const int LongestText = 100;

    /// <summary>What is done: <see cref="BuyAddOn"/>, which is also meant where it is missing.</summary>
    [DataMember(Name = "act")]
    public string? Act { get; set; }

    /// <summary>The ID of the add-on.</summary>
    [DataMember(Name = "bundleId")]
    public string? BundleId { get; set; }

    /// <summary>What is chosen, by the option's key.</summary>
    [DataMember(Name = "options")]
    public Dictionary<string, string?>? Options { get; set; }

    /// <summary>The add-on.</summary>
    public string Bundle => BundleId ?? "";

    /// <summary>What is chosen.</summary>
    public IReadOnlyDictionary<string, string> Chosen =>
        (Options ?? []).ToDictionary(option => option.Key, option => option.Value ?? "", StringComparer.Ordinal);

    /// <summary>The lines that a request names.</summary>
    /// <param name="text">A JSON array.</param>
    /// <exception cref="InvalidRequestException">They cannot be read, or name an act that cannot be ordered.</exception>
    public static IReadOnlyList<OrderedLine> Read(string text)
    {
        var lines = Parse(text);
        if (lines.Length is 0 or > MostLines || lines.Any(line => line is null || !line.IsReadable))
        {
            throw new InvalidRequestException("Lines", Phrase.Of("order.lines").With("most", MostLines));
        }

        var act = lines.Select(line => line.Act).FirstOrDefault(act => act is not (null or BuyAddOn));
        if (act is not null)
        {
            throw new InvalidRequestException("Lines", Phrase.Of("order.act-unknown").With("act", act).With("acts", BuyAddOn));
        }

        return lines.Select(line => line.Bundle).Distinct().Count() == lines.Length
            ? lines
            : throw new InvalidRequestException("Lines", "order.line-twice");
    }

    private bool IsReadable => Bundle.Length > 0 && IsText(Bundle) && Chosen.All(option => IsText(option.Key) && IsText(option.Value));

    private static bool IsText(string text) => text.Length <= LongestText && !text.Any(char.IsControl);

    private static OrderedLine[] Parse(string text)
    {
        try
        {
            return Json.Read<OrderedLine[]>(text) ?? [];
        }
        catch (Exception unreadable)
            when (unreadable is SerializationException or XmlException or FormatException or ArgumentException or InvalidCastException)
        {
            return [];
        }
    }
}
