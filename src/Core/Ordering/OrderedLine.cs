using System.Runtime.Serialization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A line of an order as a request names it.</summary>
[DataContract]
public sealed record OrderedLine
{
    private const int MostLines = 20;
    private const int LongestText = 100;

    /// <summary>What is done, as <see cref="ModelActs"/> names it: buying an add-on where it is missing.</summary>
    [DataMember(Name = "act")]
    public string? Act { get; set; }

    /// <summary>The ID of the add-on; missing where the act is about none.</summary>
    [DataMember(Name = "bundleId")]
    public string? BundleId { get; set; }

    /// <summary>What is chosen, by the option's key.</summary>
    [DataMember(Name = "options")]
    public Dictionary<string, string?>? Options { get; set; }

    /// <summary>What is done.</summary>
    public OrderAct Does => Act is { } named ? ModelActs.Find(named) ?? OrderAct.BuyAddOn : OrderAct.BuyAddOn;

    /// <summary>The add-on; empty where the act is about none.</summary>
    public string Bundle => BundleId ?? "";

    /// <summary>What is chosen.</summary>
    public IReadOnlyDictionary<string, string> Chosen =>
        (Options ?? []).ToDictionary(option => option.Key, option => option.Value ?? "", StringComparer.Ordinal);

    /// <summary>The lines that a request names.</summary>
    /// <param name="text">A JSON array.</param>
    /// <exception cref="InvalidRequestException">They cannot be read, or name an act that cannot be ordered.</exception>
    public static IReadOnlyList<OrderedLine> Read(string text)
    {
        var lines = Json.TryRead<OrderedLine[]>(text) ?? [];
        if (lines.Length is 0 or > MostLines || lines.Any(line => line is null || !line.IsReadable))
        {
            throw new InvalidRequestException("Lines", Phrase.Of("order.lines").With("most", MostLines));
        }

        var unknown = lines.Select(line => line.Act).FirstOrDefault(act => act is not null && ModelActs.Find(act) is null);
        if (unknown is not null)
        {
            throw new InvalidRequestException(
                "Lines",
                Phrase.Of("order.act-unknown").With("act", unknown).With("acts", string.Join(", ", ModelActs.Names))
            );
        }

        if (lines.FirstOrDefault(line => !line.IsWhole) is { } wrong)
        {
            throw new InvalidRequestException("Lines", Phrase.Of("order.act-options").With("act", ModelActs.NameOf(wrong.Does)));
        }

        if (lines.Length > 1 && lines.Any(line => line.Does != OrderAct.BuyAddOn))
        {
            throw new InvalidRequestException("Lines", "order.act-alone");
        }

        return lines.Select(line => line.Bundle).Distinct().Count() == lines.Length
            ? lines
            : throw new InvalidRequestException("Lines", "order.line-twice");
    }

    /// <summary>The line as a request would name it.</summary>
    internal static OrderedLine Of(FrozenLine line) =>
        new()
        {
            Act = ModelActs.NameOf(line.Act),
            BundleId = line.Bundle,
            Options = line.Options.ToDictionary(one => one.Key, one => (string?)one.Value),
        };

    private bool IsWhole => Does == OrderAct.BuyAddOn ? Bundle.Length > 0 : Bundle.Length == 0 && ModelActs.Takes(Does, Chosen);

    private bool IsReadable =>
        (Bundle.Length > 0 || Act is not null)
        && IsText(Bundle)
        && IsText(Act ?? "")
        && Chosen.All(option => IsText(option.Key) && IsText(option.Value));

    private static bool IsText(string text) => text.Length <= LongestText && !text.Any(char.IsControl);
}
