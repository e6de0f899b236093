using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>A field of a tag as the simulator knows it, without any code of the product. Nothing is empty and null on both sides.</summary>
/// <param name="Name">Its name, as mappings and issues say it.</param>
/// <param name="Here">What a row holds.</param>
/// <param name="There">What a tag holds.</param>
/// <param name="Write">Puts a value on a row.</param>
/// <param name="With">A tag with a value.</param>
/// <param name="Spelled">The value of which there is one for each number.</param>
internal sealed record TagField(
    string Name,
    Func<Entity, string> Here,
    Func<ModelTag, string> There,
    Action<Entity, string> Write,
    Func<ModelTag, string, ModelTag> With,
    Func<int, string> Spelled
)
{
    private static readonly string[] Axes = ["mpt_positionx", "mpt_positiony", "mpt_positionz"];

    /// <summary>Whether a person can clear it.</summary>
    public bool CanBeEmpty { get; init; }

    /// <summary>Whether a person writes that: one number for a place, and no empty label.</summary>
    public bool CanBe(string value) => value.Length > 0 ? !value.Contains(' ', StringComparison.Ordinal) : CanBeEmpty;

    /// <summary>The label: it is never cleared, so that a tag always says something.</summary>
    public static TagField Label { get; } =
        Text("mattertag.label", "mpt_name", tag => tag.Label, (tag, value) => tag with { Label = value }, number => $"value{number}.");

    /// <summary>The description.</summary>
    public static TagField Description { get; } =
        Text(
            "mattertag.description",
            "mpt_description",
            tag => tag.Description,
            (tag, value) => tag with { Description = value },
            number => $"value{number}."
        ) with
        {
            CanBeEmpty = true,
        };

    /// <summary>The color, which the state of work changes, too.</summary>
    public static TagField Color { get; } =
        Text(
            "mattertag.color",
            "mpt_color",
            tag => tag.Color,
            (tag, value) => tag with { Color = value },
            number => $"#{0xa00000 + number:x6}"
        );

    /// <summary>The keywords that people see.</summary>
    public static TagField Keywords { get; } =
        new(
            "mattertag.keywords",
            row => Of(row, "mpt_keywords"),
            tag => string.Join('\n', tag.Keywords.Where(word => !IsMarker(word))),
            (row, value) => row["mpt_keywords"] = value,
            (tag, value) =>
                tag with
                {
                    Keywords = [.. value.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. tag.Keywords.Where(IsMarker)],
                },
            number => $"value{number}."
        )
        {
            CanBeEmpty = true,
        };

    /// <summary>The link to its media.</summary>
    public static TagField Media { get; } =
        Text(
            "mattertag.media",
            "mpt_medialink",
            tag => tag.Media,
            (tag, value) => tag with { Media = value },
            number => $"https://media.example/value{number}."
        ) with
        {
            CanBeEmpty = true,
        };

    /// <summary>The place: people always choose three equal numbers, so a place of two people shows.</summary>
    public static TagField Position { get; } =
        new(
            "mattertag.position",
            PositionOf,
            tag => Point((decimal)tag.Anchor.X, (decimal)tag.Anchor.Y, (decimal)tag.Anchor.Z),
            Place,
            (tag, value) => tag with { Anchor = At(value) },
            number => $"{1000 + number}.5"
        );

    public static IReadOnlyList<TagField> All { get; } = [Label, Description, Color, Keywords, Media, Position];

    /// <summary>Whether a keyword says which row a tag is of.</summary>
    public static bool IsMarker(string keyword) => keyword.StartsWith("dv:", StringComparison.Ordinal);

    private static TagField Text(
        string name,
        string column,
        Func<ModelTag, string?> read,
        Func<ModelTag, string?, ModelTag> with,
        Func<int, string> spelled
    ) =>
        new(
            name,
            row => Of(row, column),
            tag => read(tag) ?? "",
            (row, value) => row[column] = value.Length == 0 ? null : value,
            (tag, value) => with(tag, value.Length == 0 ? null : value),
            spelled
        );

    private static string Of(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static string PositionOf(Entity row) => Point(Number(row, Axes[0]), Number(row, Axes[1]), Number(row, Axes[2]));

    private static decimal Number(Entity row, string column) => row.GetAttributeValue<decimal>(column);

    private static string Point(decimal x, decimal y, decimal z) => x == y && y == z ? Say(x) : $"{Say(x)} {Say(y)} {Say(z)}";

    private static string Say(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    private static void Place(Entity row, string value)
    {
        foreach (var axis in Axes)
        {
            row[axis] = decimal.Parse(value, CultureInfo.InvariantCulture);
        }
    }

    private static Point At(string value)
    {
        var number = double.Parse(value, CultureInfo.InvariantCulture);
        return new Point(number, number, number);
    }
}
