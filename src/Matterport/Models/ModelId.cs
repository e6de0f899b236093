using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>A model's id, such as <c>SxQL3iGyoDo</c>; also read out of the links people paste.</summary>
public readonly record struct ModelId
{
    private static readonly Regex Plain = new("^[A-Za-z0-9]{6,40}\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Link = new(
        @"^https://my\.matterport\.com/(?:show/?\?(?:[^#\s]*&)?m=|models/)([A-Za-z0-9]{6,40})(?:[/?&#]\S*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private readonly string? _value;

    private ModelId(string value) => _value = value;

    /// <summary>The id itself, 6 to 40 letters and digits.</summary>
    /// <exception cref="InvalidOperationException">It was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("This model id was never set.");

    /// <summary>The id in a text: an id, or a link to a model on my.matterport.com; blanks around it do not matter.</summary>
    /// <exception cref="FormatException">The text is neither an id nor a link to a model.</exception>
    public static ModelId Parse(string text) =>
        TryParse(text) ?? throw new FormatException("That is not a Matterport model id, nor a link to a model.");

    /// <summary>As <see cref="Parse"/>, but null where there is no id.</summary>
    public static ModelId? TryParse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (Plain.IsMatch(trimmed))
        {
            return new ModelId(trimmed);
        }

        var link = Link.Match(trimmed);
        return link.Success ? new ModelId(link.Groups[1].Value) : null;
    }

    /// <summary>The id; empty when it was never set.</summary>
    public override string ToString() => _value ?? "";
}
