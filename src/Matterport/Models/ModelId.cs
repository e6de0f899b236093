using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>A model's id, such as <c>SxQL3iGyoDo</c>; also read out of the links people paste.</summary>
public readonly record struct ModelId
{
    private static readonly Regex Plain = new("^[A-Za-z0-9]{6,40}\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Quoted = new(
        "^(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|„([^“]*)“|«([^»]*)»)\\z",
        RegexOptions.CultureInvariant
    );

    private readonly string? _value;

    private ModelId(string value) => _value = value;

    /// <summary>The id itself, 6 to 40 letters and digits.</summary>
    /// <exception cref="InvalidOperationException">It was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("This model id was never set.");

    /// <summary>
    /// The id in a text: an id alone, or the one model that links to Matterport in the text lead to. Links to other hosts do not count.
    /// </summary>
    /// <exception cref="FormatException">There is none, or more than one.</exception>
    public static ModelId Parse(string text) =>
        TryParse(text) ?? throw new FormatException("That is not a Matterport model id, nor a link to a model.");

    /// <summary>As <see cref="Parse"/>, but null where there is no id, or more than one.</summary>
    public static ModelId? TryParse(string? text)
    {
        var alone = Quoted.Replace(text?.Trim() ?? "", "$1$2$3$4$5").Trim();
        if (Plain.IsMatch(alone))
        {
            return new ModelId(alone);
        }

        var linked = PastedLinks.NamesIn(alone).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return linked.Length == 1 && Plain.IsMatch(linked[0]) ? new ModelId(linked[0]) : null;
    }

    /// <summary>The id; empty when it was never set.</summary>
    public override string ToString() => _value ?? "";
}
