namespace MatterportForDataverse.Core.Places;

/// <summary>Where something is, as far as its text can be understood.</summary>
public sealed class Place
{
    private readonly Lazy<HashSet<string>> _townWords;
    private readonly Lazy<HashSet<string>> _allWords;
    private readonly Lazy<IReadOnlyList<string>> _regions;

    private Place(PlaceFacts facts, string? country)
    {
        Facts = facts;
        Country = country;
        Words = Vocabulary.Of(country);
        Towns = TownName.Of(facts.Locality);
        IsTransliterated = new[] { facts.Line1, facts.Line2, facts.Locality, facts.Name }.Any(text =>
            text?.Any(Letters.IsTransliterated) == true
        );
        var hasLines = PlainText.Words(facts.Line1).Length + PlainText.Words(facts.Line2).Length > 0;
        var lines = new AddressReader(country, facts).Read(hasLines ? [facts.Line1, facts.Line2] : [facts.Name]);
        IsReadFromName = !hasLines && lines.Readings[0] is { Number: not null, Street.Types.Count: > 0 };
        Readings = hasLines || IsReadFromName ? lines.Readings : [new Reading()];
        HasPostBox = lines.HasPostBox || TownName.IsCedex(facts.Locality);
        Asides = hasLines ? lines.Asides : [];
        var postal =
            PlainText.Words(facts.PostalCode).Length > 0 ? facts.PostalCode
            : hasLines || IsReadFromName ? lines.PostalCode
            : null;
        PostalCode = PostalCode.Of(postal, country);
        Name = new NameWords(facts.Name, Words, country, Readings.Any(reading => reading.Number is not null));
        _townWords = new(() =>
            [
                .. PlainText.Words($"{facts.Locality} {facts.DependentLocality} {facts.Region}").Split(' '),
                .. Towns.SelectMany(town => town.Split(' ')),
            ]
        );
        _allWords = new(() =>
            [
                .. PlainText
                    .Words($"{facts.Name} {facts.Line1} {facts.Line2}")
                    .Split(' ')
                    .Concat(TownWords)
                    .Where(word => !Words.Has(word, WordKind.Stop)),
            ]
        );
        _regions = new(() => TownName.Of(facts.Region));
        ListingId = Identifier(facts.ListingId);
    }

    /// <summary>What was typed.</summary>
    public PlaceFacts Facts { get; }

    /// <summary>The country: ISO alpha-2, or null where it is unknown.</summary>
    public string? Country { get; }

    /// <summary>The postal code in the form of its country; null where there is none.</summary>
    public PostalCode? PostalCode { get; }

    /// <summary>The address says a post office box, or the post office of a big customer.</summary>
    public bool HasPostBox { get; }

    /// <summary>The coordinates are known, and are not those of nowhere.</summary>
    public bool HasCoordinates =>
        Facts is { Latitude: { } north, Longitude: { } east }
        && (north != 0 || east != 0)
        && north is >= -90 and <= 90
        && east is >= -180 and <= 180;

    /// <summary>The house number of the surest reading.</summary>
    public HouseNumber? Number => Readings[0].Number;

    /// <summary>The unit of the surest reading, from the outside to the inside.</summary>
    public IReadOnlyList<UnitPart> Unit => Readings[0].Unit;

    /// <summary>The street's name of the surest reading, without its type; empty where there is none.</summary>
    public string Street => string.Join(" ", Readings[0].Street?.Core.Select(word => word.Text) ?? []);

    internal Vocabulary Words { get; }

    internal IReadOnlyList<string> Towns { get; }

    internal IReadOnlyList<Reading> Readings { get; }

    internal IReadOnlyList<string> Asides { get; }

    internal NameWords Name { get; }

    /// <summary>The words of its town, the town's part, and its region.</summary>
    internal HashSet<string> TownWords => _townWords.Value;

    /// <summary>All words that count.</summary>
    internal HashSet<string> AllWords => _allWords.Value;

    /// <summary>The names of its region.</summary>
    internal IReadOnlyList<string> Regions => _regions.Value;

    internal string ListingId { get; }

    internal bool IsReadFromName { get; }

    internal bool IsTransliterated { get; }

    /// <summary>Understands what was typed.</summary>
    /// <param name="facts">What was typed.</param>
    public static Place Of(PlaceFacts facts) => new(facts, CountryName.CodeOf(facts.Country));

    // 12-3 is not 1-23: what stands between two digits counts.
    private static string Identifier(string? text)
    {
        var plain = PlainText.Of(text);
        var kept = plain.Select(
            (letter, at) =>
                char.IsLetterOrDigit(letter) ? letter
                : at > 0 && at + 1 < plain.Length && char.IsDigit(plain[at - 1]) && char.IsDigit(plain[at + 1]) ? '-'
                : ' '
        );
        return new string(kept.Where(letter => letter != ' ').ToArray());
    }

    /// <summary>The same text, understood as that country writes it, where it says no country itself.</summary>
    internal Place In(string? country) => Country is null && country is not null ? new Place(Facts, country) : this;
}
