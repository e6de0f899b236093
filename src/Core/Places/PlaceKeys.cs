using System.Globalization;

namespace MatterportForDataverse.Core.Places;

/// <summary>What a key is made of.</summary>
public enum PlaceKeyKind
{
    /// <summary>Postal code and number.</summary>
    PostalCode,

    /// <summary>Town and number.</summary>
    Town,

    /// <summary>Street and number.</summary>
    Street,

    /// <summary>The door: postal code or town, unit, street and number.</summary>
    Unit,

    /// <summary>A cell of the map, about 220 metres wide.</summary>
    Cell,

    /// <summary>The listing ID.</summary>
    Listing,

    /// <summary>The whole name.</summary>
    Name,

    /// <summary>A rare word of the name.</summary>
    Word,
}

/// <summary>A value by which a property finds the models that may be its own.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Value">The value that both have.</param>
public sealed record PlaceKey(PlaceKeyKind Kind, string Value);

/// <summary>The keys of a place. A model keeps at most two of a kind; a property asks with all of its readings.</summary>
public static class PlaceKeys
{
    /// <summary>How a key of a number ends where the place has none.</summary>
    public const string Numberless = "|" + NoNumber;

    private const string NoNumber = "none";
    private const int MostOfModel = 2;
    private const int LongestKey = 100;
    private const int LongestRange = 50;
    private const int ShortestWord = 4;
    private const double CellDegrees = 0.002;

    /// <summary>Those that a model is found by.</summary>
    public static IReadOnlyList<PlaceKey> OfModel(Place model) =>
        All(model, NumbersOf, Cell(model, 0, 0)).GroupBy(key => key.Kind).SelectMany(kind => kind.Take(MostOfModel)).ToArray();

    /// <summary>Those that a property asks with: the cells around it, and the numbers within its range, too.</summary>
    public static IReadOnlyList<PlaceKey> OfProperty(Place property) =>
        All(
                property,
                reading => NumbersOf(reading).Concat(NumbersWithin(reading)),
                from north in new[] { 0, -1, 1 }
                from east in new[] { 0, -1, 1 }
                from cell in Cell(property, north, east)
                select cell
            )
            .ToArray();

    private static IEnumerable<PlaceKey> All(Place place, Func<Reading, IEnumerable<string>> numbersOf, IEnumerable<string> cells)
    {
        var numbers = place.Readings.SelectMany(numbersOf).Distinct().ToArray();
        var streets = place
            .Readings.Where(reading => reading.Street is not null)
            .SelectMany(reading => StreetsOf(reading, numbersOf(reading)));
        var words = place
            .Name.Words.Where(word => word.Length >= ShortestWord)
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal);
        return Keys(PlaceKeyKind.PostalCode, place.PostalCode is { } code ? numbers.Select(number => $"{code.Value}|{number}") : [])
            .Concat(Keys(PlaceKeyKind.Town, from town in place.Towns from number in numbers select $"{Folded(town)}|{number}"))
            .Concat(Keys(PlaceKeyKind.Street, streets))
            .Concat(
                Keys(
                    PlaceKeyKind.Unit,
                    place.Readings.Where(reading => reading.Street is not null).SelectMany(reading => DoorsOf(place, reading))
                )
            )
            .Concat(Keys(PlaceKeyKind.Cell, cells))
            .Concat(Keys(PlaceKeyKind.Listing, place.ListingId.Length > 0 ? [place.ListingId] : []))
            .Concat(Keys(PlaceKeyKind.Name, place.Name.Whole.Length > 0 ? [Folded(place.Name.Whole)] : []))
            .Concat(Keys(PlaceKeyKind.Word, words.Select(Folded)));
    }

    private static IEnumerable<PlaceKey> Keys(PlaceKeyKind kind, IEnumerable<string> values) =>
        values
            .Select(value => value.Length <= LongestKey ? value : value.Substring(0, LongestKey))
            .Distinct()
            .Select(value => new PlaceKey(kind, value));

    private static IEnumerable<string> StreetsOf(Reading reading, IEnumerable<string> numbers) =>
        numbers.Select(number => $"{Folded(reading.Street!.Joined)}|{number}");

    // A name's unit counts only where the address has none.
    private static IEnumerable<string> DoorsOf(Place place, Reading reading)
    {
        var unit = reading.Unit.Count > 0 ? reading.Unit : place.Name.Unit;
        var door = unit.Count > 0 ? string.Join("/", unit.Select(part => part.Value)) : "none";
        var areas = new[] { place.PostalCode?.Value }.OfType<string>().Concat(place.Towns.Select(Folded)).ToArray();
        return from street in StreetsOf(reading, NumbersOf(reading)) from area in areas select $"{area}|{door}|{street}";
    }

    // A model with a range is found by either of its ends, and not by what lies between them.
    private static IEnumerable<string> NumbersOf(Reading reading) =>
        reading.Number is { } number
            ? (
                number.Form switch
                {
                    NumberForm.Paired => number.Values.Skip(1),
                    NumberForm.Range => number.Values,
                    _ => number.Values.Take(1),
                }
            ).Select(value => value.ToString(CultureInfo.InvariantCulture))
            : [NoNumber];

    private static IEnumerable<string> NumbersWithin(Reading reading) =>
        reading.Number is { Form: NumberForm.Range } number
        && number.Values.ToArray() is [var first, var last]
        && last - first <= LongestRange
            ? Enumerable.Range(1, (int)Math.Max(0, last - first - 1)).Select(at => (first + at).ToString(CultureInfo.InvariantCulture))
            : [];

    private static string Folded(string text) => PlainText.Sound(PlainText.Umlauts(text.Replace(" ", "")));

    private static IEnumerable<string> Cell(Place place, int north, int east)
    {
        if (!place.HasCoordinates)
        {
            return [];
        }

        var row = (int)Math.Floor(place.Facts.Latitude!.Value / CellDegrees) + north;
        var width = CellDegrees / Math.Max(0.01, Math.Cos(row * CellDegrees * Math.PI / 180));
        var column = (int)Math.Floor(place.Facts.Longitude!.Value / width) + east;
        return [string.Format(CultureInfo.InvariantCulture, "{0}|{1}", row, column)];
    }
}
