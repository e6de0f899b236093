using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Places;
using Match = System.Text.RegularExpressions.Match;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>A pair whose model is made another one: what must never be linked without a question.</summary>
internal sealed record PressureCase(string Kind, Pair Pair, Side Property, Side Model);

/// <summary>Makes wrong pairs of right ones.</summary>
internal static partial class Pressure
{
    private static readonly (string One, string Other)[] Units =
    [
        ("Flat 12", "Flat 11"),
        ("Apt 4", "Apt 14"),
        ("Suite 300", "Suite 301"),
        ("#12", "#2"),
        ("Unit D30", "Unit 30"),
        ("Unit 3B", "Unit 3C"),
        ("Flat 7", ""),
        ("", "Suite 8"),
    ];

    private static readonly (string One, string Other)[] Names =
    [
        ("Riverside Tower A", "Riverside Tower B"),
        ("Riverside 1", "Riverside 2"),
        ("Riverside Lofts II", "Riverside Lofts III"),
        ("Riverside upper part", "Riverside lower part"),
        ("Riverside House Flat 3", "Riverside House Flat 4"),
        ("Riverside - Gate House", "Villa Rosa - Barn"),
    ];

    private static readonly (string One, string Other)[] Asides =
    [
        (" (Mill Yard)", " (Old Stables)"),
        (" - Mill Yard", " - Old Stables"),
        (" (Mill Yard)", ""),
        ("", " (rear building)"),
        ("", " - North Wing"),
    ];

    private static readonly (string Pattern, string Other)[] Types =
    [
        (@"\b(Street|St)\b\.?(?=\s*(,|$))", "Road"),
        (@"\b(Road|Rd)\b\.?(?=\s*(,|$))", "Lane"),
        (@"\b(Avenue|Ave)\b\.?(?=\s*(,|$))", "Street"),
        (@"(straße|strasse|str\.)(?=\s|,|$)", "weg"),
        (@"^(\d+,? )?(rue|Rue)\b", "$1place"),
        (@"^(Calle|C/)", "Plaza"),
        (@"^Via\b", "Piazza"),
        (@"^Rua\b", "Travessa"),
        (@"^ul\.", "pl."),
        (@"gatan\b", "vägen"),
        (@"straat\b", "laan"),
    ];

    /// <summary>Every wrong pair of the right ones.</summary>
    public static IEnumerable<PressureCase> Of(IEnumerable<Pair> pairs) => pairs.SelectMany(Of);

    /// <summary>Contradictions that can be added to any pair.</summary>
    public static IEnumerable<PressureCase> Contradictions(Pair pair)
    {
        var (property, model) = (pair.Property, pair.Model);
        yield return new("listing", pair, property with { ListingId = "L-1" }, model with { ListingId = "L-2" });
        yield return new("country", pair, property with { Country = "PT" }, model with { Country = "Chile" });
        yield return new("apart", pair, property with { Lat = 48.1, Lon = 11.5 }, model with { Lat = 48.12, Lon = 11.5 });
        foreach (var (one, other) in Names.Take(4))
        {
            yield return new(
                "sibling-name",
                pair,
                property with
                {
                    Name = $"{property.Name} {one}",
                },
                model with
                {
                    Name = $"{model.Name} {other}",
                }
            );
        }
    }

    private static IEnumerable<PressureCase> Of(Pair pair)
    {
        var (property, model) = (pair.Property with { ListingId = null }, pair.Model with { ListingId = null });
        IEnumerable<PressureCase?> cases =
        [
            .. Contradictions(pair),
            .. Names.Select(name => new PressureCase(
                "sibling-name",
                pair,
                property with
                {
                    Name = name.One,
                },
                model with
                {
                    Name = name.Other,
                }
            )),
            .. Lines(pair, property, model),
            .. Numbers(pair, property, model),
            .. Codes(pair, property, model),
            Town(pair, property, model),
        ];
        return cases.OfType<PressureCase>();
    }

    private static IEnumerable<PressureCase> Lines(Pair pair, Side property, Side model)
    {
        if (property.Line1 is null || model.Line1 is null)
        {
            yield break;
        }

        if (property.Place().Unit.Count == 0 && model.Place().Unit.Count == 0)
        {
            foreach (var (one, other) in Units)
            {
                yield return new("unit", pair, property with { Line2 = one }, model with { Line2 = other });
                yield return new("unit-first", pair, Before(property, one), Before(model, other));
            }
        }

        foreach (var (one, other) in Asides)
        {
            yield return new("aside", pair, property with { Line1 = property.Line1 + one }, model with { Line1 = model.Line1 + other });
        }

        foreach (
            var (pattern, other) in Types.Where(type =>
                Regex.IsMatch(model.Line1, type.Pattern) && Regex.IsMatch(property.Line1, type.Pattern)
            )
        )
        {
            yield return new("street-type", pair, property, model with { Line1 = Regex.Replace(model.Line1, pattern, other) });
        }

        if (pair.Property.Country is "US" or "CA" or "AU" && Leading().IsMatch(property.Line1) && Leading().IsMatch(model.Line1))
        {
            yield return new("direction", pair, Directed(property, "N"), Directed(model, "S"));
            yield return new("direction", pair, Directed(property, "E"), Directed(model, "W"));
        }
    }

    private static IEnumerable<PressureCase> Numbers(Pair pair, Side property, Side model)
    {
        var place = model.Place();
        if (model.Line1 is null || place.Number is not { Form: NumberForm.Simple } number || !Digits().IsMatch(model.Line1))
        {
            yield break;
        }

        var value = number.Values.First();
        var match = Digits().Matches(model.Line1).FirstOrDefault(one => long.Parse(one.Value) == value);
        if (match is null || value == 0)
        {
            yield break;
        }

        var digits = match.Value;
        string?[] others =
        [
            $"{value + 2}",
            $"{value - 2}",
            $"{value + 1}",
            $"{value + 10}",
            $"{value}1",
            $"1{value}",
            digits.Length > 1 ? digits[1..] : null,
            digits.Length > 1 ? digits[..^1] : null,
            digits.Length > 1 && digits[0] != digits[1] ? $"{digits[1]}{digits[0]}{digits[2..]}" : null,
            $"{digits}a",
            $"{digits}c",
            $"{value + 2}-{value + 6}",
        ];
        foreach (
            var other in others.Where(one => one is not null && one != number.Parts[0] && one.TrimStart('0').Length > 0 && one[0] != '-')
        )
        {
            var line = model.Line1[..match.Index] + other + " " + model.Line1[(match.Index + match.Length)..];
            yield return new("number", pair, property, model with { Line1 = line.Replace(" ,", ",").Trim() });
        }
    }

    private static IEnumerable<PressureCase> Codes(Pair pair, Side property, Side model)
    {
        var place = model.Place();
        if (model.PostalCode is not { Length: > 3 } code || property.PostalCode is null || place.HasPostBox || property.Place().HasPostBox)
        {
            yield break;
        }

        foreach (Match match in Digits().Matches(code[..Math.Min(5, code.Length)]))
        {
            for (var i = match.Index; i < match.Index + match.Length; i++)
            {
                var other = code[..i] + (char)('0' + ((code[i] - '0' + 1) % 10)) + code[(i + 1)..];
                if (
                    PostalCode.Of(other, place.Country)?.Value is { } value
                    && !place.PostalCode!.Value.StartsWith(value, StringComparison.Ordinal)
                )
                {
                    yield return new("postal-digit", pair, property, model with { PostalCode = other });
                }
            }
        }
    }

    private static PressureCase? Town(Pair pair, Side property, Side model) =>
        model.City is null || property.City is null || (property.Lat is not null && model.Lat is not null)
            ? null
            : new(
                "town",
                pair,
                property with
                {
                    PostalCode = null,
                },
                model with
                {
                    City = "Quarry Heights",
                    PostalCode = null,
                    Region = null,
                }
            );

    private static Side Before(Side side, string unit) => unit.Length == 0 ? side : side with { Line1 = $"{unit}, {side.Line1}" };

    private static Side Directed(Side side, string direction) => side with { Line1 = Leading().Replace(side.Line1!, $"$1 {direction} ") };

    [GeneratedRegex(@"^(\d+[A-Za-z]?) (?=[A-Z][a-z]{2})")]
    private static partial Regex Leading();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();
}
