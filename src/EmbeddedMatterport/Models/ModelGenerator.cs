namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>Makes the models of an account, each from the account's seed and its own number only.</summary>
/// <param name="seed">Equal seeds make equal models.</param>
/// <param name="count">How many to make beside the demo model.</param>
/// <param name="now">Everything was created before this moment (UTC).</param>
/// <param name="organization">The id of the organization that has them.</param>
internal sealed class ModelGenerator(int seed, int count, DateTime now, string organization)
{
    /// <summary>The demo model that every account has.</summary>
    public const string DemoModelId = "SxQL3iGyvQk";

    private static readonly string[] Kinds =
    [
        "House",
        "Apartment",
        "Loft",
        "Office",
        "Studio",
        "Villa",
        "Warehouse",
        "Shop",
        "Town House",
        "Cottage",
    ];

    private static readonly string[] Agencies =
    [
        "Harbour & Hill",
        "Northlight Estates",
        "Kestrel Property",
        "Brück Immobilien",
        "Maison Claire",
        "Casa Norte",
        "Atlas Facilities",
        "Blue Door",
    ];

    private static readonly string[] People =
    [
        "Ada Lind",
        "Jonas Weber",
        "Maria Costa",
        "Owen Hughes",
        "Claire Petit",
        "Sam Taylor",
        "Noor de Vries",
        "Luca Rossi",
    ];

    private static readonly string[] Summaries =
    [
        "Bright rooms, quiet street, five minutes to the station.",
        "Renovated last year; ready to move in.",
        "Open plan with a terrace to the south.",
        "Original floors and a new roof.",
        "Flexible space with good access for deliveries.",
    ];

    public IEnumerable<MatterportModel> Generate()
    {
        yield return Demo();
        for (var i = 1; i <= count; i++)
        {
            yield return Make(i);
        }
    }

    private MatterportModel Demo() =>
        Make(0) with
        {
            Id = DemoModelId,
            Name = "Matterport Demo House",
            Demo = true,
            State = "active",
            Visibility = "public",
            Password = null,
            InternalId = null,
            FloorCount = 2,
            RoomCount = 9,
            SweepCount = 40,
            TagCount = 4,
        };

    private MatterportModel Make(int number)
    {
        var random = SeededRandom.Of(seed, number + 1000L);
        var place = random.Pick(SampleCities.All);
        var street = random.Pick(place.Streets);
        var house = 1 + random.Below(240);
        var created = Before(ref random, now, 5 * 365);
        var modified = random.Chance(0.4) ? created.AddHours(1) : Between(ref random, created, now);
        var rooms = 3 + random.Below(12);
        var model = new MatterportModel
        {
            Id = random.ShortId(),
            Seed = (int)(random.Next() & 0x7FFFFFFF),
            Organization = organization,
            Created = created,
            Modified = modified < now ? modified : now,
            VisibilityChanged = created,
            Name = $"{street} {house}, {place.City} - {random.Pick(Kinds)}",
            Address = AddressOf(ref random, place, street, house),
            Location = new GeoPoint(place.Latitude + random.Between(-0.08, 0.08), place.Longitude + random.Between(-0.08, 0.08)),
            FloorCount = 1 + (rooms / 6),
            RoomCount = rooms,
            SweepCount = (rooms * 4) + random.Below(20),
            TagCount = random.Chance(0.5) ? 0 : random.Below(9),
        };
        return Classify(ref random, Publish(ref random, model));
    }

    private static PostalAddress AddressOf(ref SeededRandom random, SampleCity place, string street, int house)
    {
        var first = place.NumberFirst ? $"{house} {street}" : $"{street} {house}";
        return new PostalAddress
        {
            StreetAddressLines = random.Chance(0.15) ? [first, $"Unit {1 + random.Below(60)}"] : [first],
            Locality = place.City,
            AdministrativeArea = place.Region,
            PostalCode = Digits(ref random, place.PostalPattern),
            CountryCode = place.Country,
        };
    }

    private static MatterportModel Publish(ref SeededRandom random, MatterportModel model)
    {
        var person = random.Pick(People);
        var agency = random.Pick(Agencies);
        return model with
        {
            Description = random.Chance(0.2) ? "Keys at the front desk." : null,
            MlsId = random.Chance(0.4) ? "MLS" + (100000 + random.Below(900000)) : null,
            MlsName = random.Chance(0.2) ? "Regional Listing Service" : null,
            Publication = new Publication
            {
                Summary = random.Chance(0.7) ? random.Pick(Summaries) : null,
                PresentedBy = agency,
                ExternalUrl = random.Chance(0.3) ? "https://listings.example.com/" + model.Id : null,
                ContactName = person,
                ContactEmail = person.Replace(' ', '.').ToLowerInvariant() + "@example.com",
                ContactPhone = $"({200 + random.Below(700)}) 555-0{100 + random.Below(100)}",
            },
        };
    }

    private static MatterportModel Classify(ref SeededRandom random, MatterportModel model)
    {
        var die = random.Below(100);
        return model with
        {
            State = random.Chance(0.06) ? "inactive" : "active",
            Visibility =
                die < 55 ? "public"
                : die < 75 ? "unlisted"
                : die < 92 ? "private"
                : "password",
            Password = die >= 92 ? "tour-" + random.Below(1000) : null,
            InternalId = random.Chance(0.1) ? "ERP-" + model.Seed % 1000000 : null,
        };
    }

    private static DateTime Before(ref SeededRandom random, DateTime now, int days) =>
        WholeSeconds(now.AddDays(-1 - random.Below(days)).AddSeconds(-random.Below(86400)));

    private static DateTime Between(ref SeededRandom random, DateTime from, DateTime to) =>
        WholeSeconds(from.AddTicks((long)((to - from).Ticks * random.Unit())));

    internal static DateTime WholeSeconds(DateTime moment) =>
        new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    private static string Digits(ref SeededRandom random, string pattern)
    {
        var text = pattern.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = text[i] == '#' ? (char)('0' + random.Below(10)) : text[i];
        }

        return new string(text);
    }
}
