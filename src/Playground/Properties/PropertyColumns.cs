using System.Globalization;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>The columns of a properties file, what may be in them, and where they go.</summary>
internal static class PropertyColumns
{
    /// <summary>Columns that a file must have.</summary>
    public static readonly IReadOnlyList<string> Required = ["reference", "name", "street", "locality", "country"];

    /// <summary>Columns that a file may have.</summary>
    public static readonly IReadOnlyList<string> Optional =
    [
        "street2",
        "region",
        "postalcode",
        "latitude",
        "longitude",
        "listingid",
        "listinglink",
        "summary",
        "visiton",
        "visitpurpose",
    ];

    private static readonly Dictionary<string, Column<string>> Texts = new()
    {
        ["reference"] = PropertyTable.Reference,
        ["name"] = PropertyTable.Name,
        ["street"] = PropertyTable.AddressLine1,
        ["street2"] = PropertyTable.AddressLine2,
        ["locality"] = PropertyTable.Locality,
        ["region"] = PropertyTable.AdministrativeArea,
        ["postalcode"] = PropertyTable.PostalCode,
        ["country"] = PropertyTable.CountryCode,
        ["listingid"] = PropertyTable.ListingId,
        ["listinglink"] = PropertyTable.ListingLink,
        ["summary"] = PropertyTable.Summary,
        ["visitpurpose"] = SiteVisitTable.Purpose,
    };

    /// <summary>A column, as people call it.</summary>
    public static string Label(string column) =>
        column switch
        {
            "street2" => "second line of the street",
            "postalcode" => "postal code",
            "listingid" => "listing ID",
            "listinglink" => "listing link",
            "visiton" => "date of the visit",
            "visitpurpose" => "purpose of the visit",
            _ => column,
        };

    /// <summary>True where a text may have line breaks; elsewhere they become spaces.</summary>
    public static bool HasLines(string column) => column == "summary";

    /// <summary>Why a line cannot be used; null when it can.</summary>
    public static string? ErrorOf(PropertyRow row)
    {
        if (Required.Take(2).FirstOrDefault(column => row[column] is null) is { } missing)
        {
            return $"the {Label(missing)} is empty";
        }

        if (row.Cells.FirstOrDefault(cell => cell.Value?.Any(letter => IsControl(cell.Key, letter)) == true) is { Key: { } strange })
        {
            return $"the {Label(strange)} holds a control character";
        }

        if (Texts.FirstOrDefault(text => row[text.Key]?.Length > text.Value.MaxLength) is { Key: { } tooLong } text)
        {
            return $"the {Label(tooLong)} is longer than {text.Value.MaxLength} characters";
        }

        return CoordinatesErrorOf(row)
            ?? (
                row["listinglink"] is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
                    ? $"the listing link is not a web address: {link}"
                : row["visiton"] is { } moment && Moment(moment) is null ? $"the date of the visit is not like 2026-06-03T10:00: {moment}"
                : null
            );
    }

    /// <summary>The property as a row, with its reference as the key.</summary>
    public static Entity Property(PropertyRow row)
    {
        var entity = new Entity(PropertyTable.Table, PropertyTable.Reference.Name, row.Reference);
        foreach (
            var (name, column) in Texts.Where(text => text.Key is not ("reference" or "visitpurpose") && row.Cells.ContainsKey(text.Key))
        )
        {
            entity[column.Name] = row[name];
        }

        foreach (
            var (name, column) in new[] { ("latitude", PropertyTable.Latitude), ("longitude", PropertyTable.Longitude) }.Where(pair =>
                row.Cells.ContainsKey(pair.Item1)
            )
        )
        {
            entity[column.Name] = Degrees(row[name]);
        }

        return entity;
    }

    /// <summary>The visit that the line plans, or null.</summary>
    public static Entity? Visit(PropertyRow row, Guid property) =>
        row["visiton"] is not { } moment
            ? null
            : new Entity(SiteVisitTable.Table, SiteVisitTable.Reference.Name, "V-" + row.Reference)
            {
                [SiteVisitTable.Name.Name] = $"{row["visitpurpose"] ?? "Visit"} – {row.Name}"[
                    ..Math.Min(200, $"{row["visitpurpose"] ?? "Visit"} – {row.Name}".Length)
                ],
                [SiteVisitTable.PropertyId.Name] = new EntityReference(PropertyTable.Table, property),
                [SiteVisitTable.VisitOn.Name] = Moment(moment),
                [SiteVisitTable.Purpose.Name] = row["visitpurpose"],
            };

    /// <summary>A number of degrees, or null; a comma is as good as a point.</summary>
    public static decimal? Degrees(string? text) =>
        decimal.TryParse(
            text?.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? decimal.Round(number, 8)
            : null;

    private static bool IsControl(string column, char letter) =>
        char.IsControl(letter) && !(HasLines(column) && letter is '\r' or '\n' or '\t');

    private static string? CoordinatesErrorOf(PropertyRow row)
    {
        foreach (var (name, most) in new[] { ("latitude", 90m), ("longitude", 180m) })
        {
            if (row[name] is { } text && !(Degrees(text) is { } number && Math.Abs(number) <= most))
            {
                return $"the {name} is not a number from -{most} to {most}: {text}";
            }
        }

        return row["latitude"] is null == row["longitude"] is null ? null : "latitude and longitude go together, and one is empty";
    }

    private static DateTime? Moment(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;
}
