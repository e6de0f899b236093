using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>
/// Says phrases in one language. What a language does not say is said in English, and what nobody says by its code. The scripts
/// say the same with src/Scripts/words/say.ts.
/// </summary>
public sealed class Language
{
    private static readonly Regex PlaceHolder = new(@"\{([a-z]+)\}", RegexOptions.CultureInvariant);
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly IReadOnlyDictionary<string, string> _labels;
    private readonly Language? _otherwise;

    internal Language(
        string name,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, string> labels,
        Language? otherwise
    )
    {
        Name = name;
        _texts = texts;
        _labels = labels;
        _otherwise = otherwise;
    }

    /// <summary>Its name, such as <c>de</c> or <c>pt-BR</c>.</summary>
    public string Name { get; }

    /// <summary>The codes that this language itself says.</summary>
    public IEnumerable<string> Codes => _texts.Keys;

    /// <summary>Whether there is a text for the code, here or in English.</summary>
    public bool Knows(string code) => TextOf(code) is not null;

    /// <summary>The sentence. An argument that is missing leaves its place-holder.</summary>
    public string Say(Phrase phrase) =>
        TextOf(phrase.Code) is { } text
            ? PlaceHolder.Replace(
                text,
                match =>
                    phrase.Arguments.TryGetValue(match.Groups[1].Value, out var value) ? Shown(match.Groups[1].Value, value) : match.Value
            )
            : phrase.Code;

    /// <summary>What people call a column, given as <c>table.column</c>; null when nobody says.</summary>
    public string? LabelOf(string column) => _labels.TryGetValue(column, out var label) ? label : _otherwise?.LabelOf(column);

    // Fields and columns are given by their names, and people know them by their labels. All else is somebody's text: it must not make the
    // sentence around it read as another.
    private string Shown(string argument, string value) =>
        argument switch
        {
            "field" => FieldSets.All.Select(set => LabelOf(set, value)).FirstOrDefault(label => label is not null) ?? value,
            "column" => LabelOf(value) ?? value,
            "columns" => string.Join(", ", value.Split([", "], StringSplitOptions.None).Select(column => LabelOf(column) ?? column)),
            _ => Unseen.Named(value),
        };

    private string? LabelOf(FieldSet set, string field) =>
        set.Find(field) is not { } known ? null
        : known.LabelCode is { } code ? TextOf(code)
        : LabelOf($"{set.Table}.{known.Column}");

    private string? TextOf(string code) => _texts.TryGetValue(code, out var text) ? text : _otherwise?.TextOf(code);
}
