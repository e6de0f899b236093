using System.Collections;
using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Labels;

/// <summary>A text for people in all its languages: the content of LocalizedNames, displaynames, Descriptions, labels or Titles.</summary>
public sealed class LabelList : IReadOnlyList<Label>
{
    private readonly SolutionElement _owner;
    private readonly string _ownerName;
    private readonly string _name;
    private readonly List<Label> _labels;

    /// <param name="owner">The element that the list is below.</param>
    /// <param name="path">Where below it: names of child elements.</param>
    internal LabelList(SolutionElement owner, string path)
    {
        var names = path.Split('/');
        _owner = owner;
        _ownerName = names.Length > 1 ? names[^2] : owner.Xml.Name.LocalName;
        _name = names[^1];
        var list = names.Aggregate((XElement?)owner.Xml, (found, name) => found?.Element(name));
        IsThere = list is not null;
        Default = list?.Attribute("default")?.Value;
        _labels =
        [
            .. (list?.Elements() ?? []).Select(label => new Label(
                label.Attr("languagecode") is { Length: > 0 } language ? language : label.Attr("LCID"),
                (label.Attribute("description") ?? label.Attribute("Title"))?.Value ?? ""
            )),
        ];
    }

    /// <summary>Whether the list is written, be it empty.</summary>
    public bool IsThere { get; }

    /// <summary>The text for languages that have none, as custom APIs and commands write it; null where it is not written.</summary>
    public string? Default { get; }

    /// <summary>
    /// The text as the solution's authors wrote it first: the default, or else the first label; empty where there is neither.
    /// </summary>
    public string Text => Default ?? _labels.FirstOrDefault()?.Text ?? "";

    /// <inheritdoc />
    public int Count => _labels.Count;

    /// <inheritdoc />
    public Label this[int index] => _labels[index];

    /// <summary>The text in a language; null where there is none.</summary>
    /// <param name="language">The number of the language, such as 1033.</param>
    public string? In(string language) => _labels.Find(label => label.Language == language)?.Text;

    /// <summary>The text in a language.</summary>
    /// <param name="language">The number of the language, such as 1033.</param>
    /// <exception cref="SolutionFileException">There is none.</exception>
    public string Required(string language) =>
        In(language) ?? throw _owner.Refuse($"<{_ownerName}> has no <{_name}> in the language {language}.");

    /// <inheritdoc />
    public IEnumerator<Label> GetEnumerator() => _labels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
