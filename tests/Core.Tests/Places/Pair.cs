using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>A property and a model, and what a valuer would say of them.</summary>
internal sealed record Pair(
    string Id,
    string Kind,
    Side Property,
    Side Model,
    string Label,
    IReadOnlyList<Side>? Others = null,
    IReadOnlyList<Side>? OtherProperties = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Those that were written before there was a parser.</summary>
    public static IReadOnlyList<Pair> Unseen { get; } = Read("pairs-unseen.json");

    /// <summary>Those that were written together with it.</summary>
    public static IReadOnlyList<Pair> Own { get; } = Read("pairs.json");

    /// <summary>All but those whose label is disputed.</summary>
    public static IReadOnlyList<Pair> Both { get; } = [.. Own, .. Unseen.Where(pair => !Disputed.Contains(pair.Id))];

    /// <summary>The unseen pairs whose label contradicts the rules: the lines of disputed.md.</summary>
    public static IReadOnlySet<string> Disputed =>
        File.ReadLines(Repository.At("tests/Core.Tests/Places/disputed.md"))
            .Where(line => line.StartsWith("* `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .ToHashSet();

    /// <summary>The label, as an answer.</summary>
    [JsonIgnore]
    public Answer Expected => Enum.Parse<Answer>(Label, ignoreCase: true);

    /// <summary>What the code says of them.</summary>
    public Verdict Judge() => Judge(Property, Model);

    /// <summary>What the code says of others in their stead.</summary>
    public Verdict Judge(Side property, Side model) =>
        Match.Judge(
            property.Place(),
            model.Place(),
            [.. (Others ?? []).Select(other => other.Place())],
            [.. (OtherProperties ?? []).Select(other => other.Place())]
        );

    /// <summary>For a failing test.</summary>
    public string Told(Verdict verdict) =>
        $"{Id} {Kind} [{Label} -> {verdict.Answer}] {Property.Told()} || {Model.Told()} "
        + $"doubts: {Codes(verdict.Doubts)} reasons: {Codes(verdict.Reasons)}";

    private static string Codes(IReadOnlyList<Remark> remarks) =>
        string.Join(", ", remarks.Select(remark => $"{remark.Code}({remark.Value}|{remark.Other})"));

    private static Pair[] Read(string file) =>
        JsonSerializer.Deserialize<Pair[]>(File.ReadAllText(Repository.At("tests/Core.Tests/Places/" + file)), Options)!;
}

/// <summary>One of the two.</summary>
internal sealed record Side
{
    public string? Name { get; init; }
    public string? Line1 { get; init; }
    public string? Line2 { get; init; }
    public string? City { get; init; }
    public string? Dependent { get; init; }
    public string? Region { get; init; }
    public string? PostalCode { get; init; }
    public string? Country { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public string? ListingId { get; init; }
    public bool Archived { get; init; }

    private static readonly ConcurrentDictionary<Side, Place> Places = new();

    /// <summary>The place it says.</summary>
    public Place Place() => Places.GetOrAdd(this, _ => Read());

    private Place Read() =>
        Core.Places.Place.Of(
            new PlaceFacts
            {
                Name = Name,
                Line1 = Line1,
                Line2 = Line2,
                Locality = City,
                DependentLocality = Dependent,
                Region = Region,
                PostalCode = PostalCode,
                Country = Country,
                Latitude = Lat,
                Longitude = Lon,
                ListingId = ListingId,
                IsArchived = Archived,
            }
        );

    public string Told()
    {
        var place = Place();
        var unit = string.Join(' ', place.Unit.Select(part => $"{part.Kind}:{part.Value}"));
        return $"\"{Name}\" {Line1} / {Line2} / {PostalCode} {City} {Region} {Country} => {place.Street} #{place.Number} u[{unit}]";
    }
}
