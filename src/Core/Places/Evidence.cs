namespace MatterportForDataverse.Core.Places;

/// <summary>What speaks for and against a model being that of a property. A contradiction is never outweighed.</summary>
internal sealed class Evidence
{
    private readonly List<Remark> _reasons = [];
    private readonly List<Remark> _doubts = [];
    private readonly List<Remark> _contradictions = [];
    private readonly Finding _postalCode;
    private readonly Finding _town;
    private readonly Finding _street;
    private readonly Finding _number;
    private readonly double? _metres;

    private Evidence(Place property, Place model)
    {
        (Property, Model) = (property.In(model.Country), model.In(property.Country));
        var loosely = Property.IsTransliterated != Model.IsTransliterated;
        _metres = Distance.Between(Property, Model);
        IsIdentified = Identity();
        SameName = Property.Name.Same(Model.Name, loosely);
        Country();
        var postalCode = CompareTowns.PostalCodes(Property, Model);
        _postalCode = Note(postalCode);
        var readings = CompareReadings.Best(Property, Model, loosely);
        _street = Note(AsTyped(Gated(readings.Street)));
        SameHouse = readings.Number.Remark?.Code == "match.number-missing" && CompareNames.SameHouse(readings, Property.Words);
        _number = Note(SameHouse ? Found.Agrees("match.house-same") : readings.Number);
        Unit = Note(OfSameBuilding(readings.Unit));
        _town = Note(Outvoted(CompareTowns.Towns(Property, Model, loosely)));
        Distances();
        IsSibling = Note(CompareNames.Siblings(Property, Model)) != Finding.Unknown;
        Note(CompareNames.LeftOver(Property, Model, readings));
        if (SameName)
        {
            _reasons.Add(new Remark("match.name-same", Model.Facts.Name ?? ""));
        }
        else if (Property.Name.Shares(Model.Name))
        {
            _reasons.Add(new Remark("match.name-alike", Model.Facts.Name ?? ""));
        }
    }

    /// <summary>Weighs a property against a model.</summary>
    public static Evidence Between(Place property, Place model) => new(property, model);

    public Place Property { get; }

    public Place Model { get; }

    /// <summary>The listing, or our own key, names the model.</summary>
    public bool IsIdentified { get; private set; }

    /// <summary>The names may be those of siblings.</summary>
    public bool IsSibling { get; }

    /// <summary>Both have the same name.</summary>
    public bool SameName { get; }

    /// <summary>Both addresses name the same house.</summary>
    public bool SameHouse { get; }

    /// <summary>What the units say.</summary>
    public Finding Unit { get; }

    /// <summary>Something says that they are two places.</summary>
    public bool IsContradicted => _contradictions.Count > 0;

    /// <summary>Street and number agree, and so does one of postal code, town and place on the map; nothing is doubtful.</summary>
    public bool IsProved => _doubts.Count == 0 && IsSameAddress && (_postalCode == Finding.Agrees || IsNear || IsTownEnough);

    /// <summary>Street and number agree.</summary>
    public bool IsSameAddress =>
        _number == Finding.Agrees
        && (_street == Finding.Agrees || (SameHouse && _street == Finding.Unknown && _postalCode == Finding.Agrees));

    /// <summary>It stands at the same door, or has the same name: another answer to the same question.</summary>
    public bool IsPlausible =>
        IsIdentified
        || SameName
        || SameHouse
        || IsNear
        || (_street is Finding.Agrees or Finding.Doubtful && _number is Finding.Agrees or Finding.Doubtful);

    public IReadOnlyList<Remark> Reasons => _reasons;

    /// <summary>Contradictions first.</summary>
    public IReadOnlyList<Remark> Doubts => [.. _contradictions, .. _doubts];

    /// <summary>Orders suggestions; decides nothing.</summary>
    public int Weight =>
        (IsIdentified ? 100 : 0)
        + (
            _street == Finding.Agrees ? 20
            : _street == Finding.Doubtful ? 8
            : 0
        )
        + (_number == Finding.Agrees ? 20 : 0)
        + (_postalCode == Finding.Agrees ? 10 : 0)
        + (_town == Finding.Agrees ? 5 : 0)
        + (Unit == Finding.Agrees ? 10 : 0)
        + (
            SameName ? 15
            : Property.Name.Shares(Model.Name) ? 5
            : 0
        )
        + (
            IsNear ? 10
            : _metres < 250 ? 3
            : 0
        )
        - (_doubts.Count * 3)
        - (_contradictions.Count * 40);

    private bool IsNear => _metres <= Distance.SideBySide;

    private bool IsTownEnough =>
        _town == Finding.Agrees
        && _postalCode != Finding.Differs
        && ((Property.PostalCode is null && Model.PostalCode is null && !Property.HasPostBox && !Model.HasPostBox) || SameName);

    private bool Identity()
    {
        var (mine, theirs) = (Property.ListingId, Model.ListingId);
        if (mine.Length > 0 && theirs.Length > 0)
        {
            Note(
                mine == theirs
                    ? Found.Agrees("match.listing-same", Property.Facts.ListingId!)
                    : Found.Differs("match.listing-differs", Property.Facts.ListingId!, Model.Facts.ListingId!)
            );
        }

        return Model.Facts.IsKeyed || (mine.Length > 0 && mine == theirs);
    }

    private void Country()
    {
        if (Property.Country is { } mine && Model.Country is { } theirs && mine != theirs)
        {
            Note(Found.Differs("match.country-differs", mine, theirs));
        }
    }

    private void Distances()
    {
        if (_metres is not { } metres)
        {
            return;
        }

        Note(
            metres > Distance.Apart ? Found.Differs("match.apart", Said(metres / 1000, metres < 100_000 ? "0.0" : "0"))
            : IsNear ? Found.Agrees("match.near", Said(metres, "0"))
            : Found.Nothing
        );
    }

    private static string Said(double number, string format) => number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);

    private Found OfSameBuilding(Found unit) =>
        unit.Finding == Finding.Differs && IsSameAddress ? Found.Differs("match.other-unit", unit.Remark!.Value, unit.Remark.Other) : unit;

    // A direction or a type on one side only is enough where the map, or the postal code, says the rest.
    private Found Gated(Found street) =>
        street.NeedsNear && !IsNear ? Found.Doubts("match.direction-one-side", street.Remark!.Value)
        : street.NeedsPostalCode && !IsNear && _postalCode != Finding.Agrees
            ? Found.Doubts("match.street-type-one-side", street.Remark!.Value)
        : street;

    // A person knows the street as it was typed, and not as it was understood.
    private Found AsTyped(Found street) =>
        street.Remark is { } remark ? street with { Remark = remark with { Value = Lines(Property), Other = Lines(Model) } } : street;

    private static string Lines(Place place) =>
        place.IsReadFromName
            ? place.Facts.Name!
            : string.Join(", ", new[] { place.Facts.Line1, place.Facts.Line2 }.Where(line => !string.IsNullOrWhiteSpace(line)));

    // Another name of the town is no contradiction where all else is the same and both stand side by side.
    private Found Outvoted(Found town) =>
        town.Finding == Finding.Differs && IsSameAddress && _postalCode == Finding.Agrees && IsNear ? Found.Nothing : town;

    private Finding Note(Found found)
    {
        var remarks = found.Finding switch
        {
            Finding.Agrees => _reasons,
            Finding.Doubtful => _doubts,
            Finding.Differs => _contradictions,
            _ => null,
        };
        if (found.Remark is not null)
        {
            remarks?.Add(found.Remark);
        }

        return found.Finding;
    }
}
