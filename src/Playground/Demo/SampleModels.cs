using System.Globalization;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Playground.Properties;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>
/// Adds models of the file's properties to the embedded account, spelled a little differently, as people would. Of ten properties one gets
/// two models that hardly differ, and of fifteen one gets none, or that of the flat beside it.
/// </summary>
internal sealed class SampleModels(MatterportAccount account)
{
    /// <summary>How the name of the upper of two parts ends.</summary>
    public const string UpperPart = " – upper part";

    /// <summary>How the name of the lower of two parts ends.</summary>
    public const string LowerPart = " – lower part";

    private static readonly Regex Digits = new("[0-9]+");

    // What somebody has written in Matterport before any property was linked; not for the first such property, whose link is a mistake.
    private static readonly Publication Page = new()
    {
        Summary = "Walk through the lower part, scanned in spring.",
        ExternalUrl = "https://tours.example.com/lower-part",
    };

    private static readonly (string Long, string Short)[] ShortForms =
    [
        ("Street", "St"),
        ("Road", "Rd"),
        ("Avenue", "Ave"),
        ("Drive", "Dr"),
        ("Lane", "Ln"),
        ("Boulevard", "Blvd"),
        ("Court", "Ct"),
    ];

    /// <summary>Adds the models of a property.</summary>
    /// <param name="row">The property.</param>
    /// <param name="number">Its place among the properties, from 1.</param>
    public void Add(PropertyRow row, int number)
    {
        if (number % 15 == 7)
        {
            AddNextDoor(row);
            return;
        }

        if (number % 10 == 4)
        {
            Add(row, row.Name + UpperPart, row["street"], 0.00011);
            Add(row, row.Name + LowerPart, row["street"], 0.00013, number > 10 ? Page : null);
            return;
        }

        Add(row, NameOf(row, number), StreetOf(row["street"], number), number % 3 == 0 ? 0.0012 : 0.0002);
    }

    // Of a flat, only the flat beside it was scanned.
    private void AddNextDoor(PropertyRow row)
    {
        if (row["street2"] is { } flat && Digits.Match(flat) is { Success: true, Value: var number })
        {
            var beside = $"{int.Parse(number, CultureInfo.InvariantCulture) - 1}";
            Add(
                row,
                row.Name.Replace(number, beside, StringComparison.Ordinal),
                row["street"],
                0,
                flat: flat.Replace(number, beside, StringComparison.Ordinal)
            );
        }
    }

    private static string NameOf(PropertyRow row, int number) =>
        (number % 4) switch
        {
            0 => $"{row.Name} (scan 2026)",
            1 => row.Name.ToUpperInvariant(),
            2 => $"{row.Name}, {row["locality"]}",
            _ => row.Name,
        };

    private static string? StreetOf(string? street, int number) =>
        (number % 3) switch
        {
            0 when street is not null => ShortForms.Aggregate(
                street,
                (text, form) => text.Replace(form.Long, form.Short, StringComparison.Ordinal)
            ),
            1 => street?.ToUpperInvariant(),
            _ => street,
        };

    private void Add(PropertyRow row, string name, string? street, double apart, Publication? page = null, string? flat = null)
    {
        var address = new PostalAddress
        {
            StreetAddressLines = [.. new[] { street, street is null ? null : flat ?? row["street2"] }.OfType<string>()],
            Locality = row["locality"],
            AdministrativeArea = row["region"],
            PostalCode = row["postalcode"],
            CountryCode = row["country"] is { Length: 2 } code ? code.ToUpperInvariant() : null,
        };
        var place =
            PropertyColumns.Degrees(row["latitude"]) is { } latitude && PropertyColumns.Degrees(row["longitude"]) is { } longitude
                ? new GeoPoint(Math.Round((double)latitude + apart, 6), (double)longitude)
                : null;
        var model = account.AddModel(name.Length <= 200 ? name : name[..200], address, place);
        account.Edit(model.Id, added => added with { Description = "Keys at the front desk.", Publication = page ?? added.Publication });
    }
}
