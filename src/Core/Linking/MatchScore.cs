using System.Globalization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>How well a model fits a property, from 0 to 100, and why: in facts that a person can check.</summary>
public sealed class MatchScore
{
    private readonly List<Phrase> _reasons = [];
    private decimal _points;

    private MatchScore() { }

    /// <summary>The score, 0 to 100.</summary>
    public decimal Value => Math.Round(Math.Min(100, Math.Max(0, _points)), 1);

    /// <summary>What speaks for it, and against it, the strongest first.</summary>
    public IReadOnlyList<Phrase> Reasons => _reasons;

    /// <summary>Compares. Facts that one side does not have count neither for nor against.</summary>
    public static MatchScore Of(MatchFacts property, MatchFacts model)
    {
        var score = new MatchScore();
        score.CompareListing(property, model);
        score.CompareStreet(property, model);
        score.ComparePlace(property, model);
        score.CompareName(property, model);
        score.CompareDistance(property, model);
        return score;
    }

    private void Add(decimal points, string code, string? value = null)
    {
        _points += points;
        _reasons.Add(value is null ? Phrase.Of(code) : Phrase.Of(code).With("value", value));
    }

    private void CompareListing(MatchFacts property, MatchFacts model)
    {
        if (
            !string.IsNullOrEmpty(property.ListingId)
            && string.Equals(property.ListingId, model.ListingId, StringComparison.OrdinalIgnoreCase)
        )
        {
            Add(60, "match.listing", model.ListingId);
        }
    }

    private void CompareStreet(MatchFacts property, MatchFacts model)
    {
        if (string.IsNullOrEmpty(property.Street) || string.IsNullOrEmpty(model.Street))
        {
            return;
        }

        var likeness = AddressWords.Likeness(property.Street, model.Street);
        var sameNumber = AddressWords.HouseNumber(property.Street) == AddressWords.HouseNumber(model.Street);
        if (likeness == 1)
        {
            Add(45, "match.street");
        }
        else if (sameNumber && likeness >= 0.5m)
        {
            Add(32, "match.street-alike", model.Street);
        }
        else if (!sameNumber && likeness >= 0.5m)
        {
            Add(5, "match.other-number", model.Street);
        }
        else
        {
            Add(-15, "match.other-street", model.Street);
        }
    }

    private void ComparePlace(MatchFacts property, MatchFacts model)
    {
        if (Same(property.PostalCode, model.PostalCode))
        {
            Add(18, "match.postal-code", model.PostalCode);
        }

        if (Same(property.Locality, model.Locality))
        {
            Add(10, "match.town", model.Locality);
        }

        if (
            !string.IsNullOrEmpty(property.CountryCode)
            && !string.IsNullOrEmpty(model.CountryCode)
            && !Same(property.CountryCode, model.CountryCode)
        )
        {
            Add(-40, "match.other-country", model.CountryCode);
        }
    }

    private void CompareName(MatchFacts property, MatchFacts model)
    {
        var likeness = AddressWords.Likeness(property.Name, model.Name);
        if (likeness >= 0.34m)
        {
            Add(Math.Round(20 * likeness, 1), likeness == 1 ? "match.name" : "match.name-alike", likeness == 1 ? null : model.Name);
        }
    }

    private void CompareDistance(MatchFacts property, MatchFacts model)
    {
        if (Distance.Metres(property, model) is not { } metres)
        {
            return;
        }

        var points =
            metres <= 50 ? 20
            : metres <= 250 ? 12
            : metres <= 1000 ? 4
            : metres <= 5000 ? 0
            : -25;
        if (points != 0)
        {
            Add(
                points,
                metres < 1000 ? "match.meters" : "match.kilometers",
                (metres < 1000 ? metres : metres / 1000).ToString(metres < 1000 ? "0" : "0.0", CultureInfo.InvariantCulture)
            );
        }
    }

    private static bool Same(string? one, string? other) =>
        !string.IsNullOrEmpty(one)
        && string.Equals(string.Concat(AddressWords.Of(one)), string.Concat(AddressWords.Of(other)), StringComparison.Ordinal);
}
