using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Elements;

/// <summary>
/// The text of an attribute or of a child element, as it is written or not there at all. <see cref="Text"/> is for readers who judge for
/// themselves; what asks for a certain form refuses any other, by file. Values are equal when their texts are.
/// </summary>
public sealed record XmlValue
{
    private readonly SolutionFile _file;
    private readonly string _owner;
    private readonly string _name;

    internal XmlValue(SolutionFile file, XElement element, string path)
    {
        var names = path.Split('/');
        var parent = names[..^1].Aggregate((XElement?)element, (found, name) => found?.Element(name));
        _file = file;
        _owner = names.Length > 1 ? names[^2] : element.Name.LocalName;
        _name = names[^1];
        // An element without text says nothing; an attribute may be there and empty.
        Optional =
            _name == "." ? parent?.Value.Trim()
            : _name[0] == '@' ? parent?.Attribute(_name[1..])?.Value.Trim()
            : parent?.Element(_name)?.Value is { Length: > 0 } text ? text.Trim()
            : null;
    }

    /// <summary>The text without blanks around it; null where there is none.</summary>
    public string? Optional { get; }

    /// <summary>The text without blanks around it; empty where there is none.</summary>
    public string Text => Optional ?? "";

    /// <summary>Whether it is written.</summary>
    public bool IsGiven => Optional is not null;

    /// <summary>The id in the text, without braces and in lower case, as ids are compared; empty where the text is none.</summary>
    public string NormalizedId => Text.Id();

    /// <summary>The parts of a list with commas.</summary>
    public IReadOnlyList<string> List => [.. Text.List()];

    private string Name => _name.TrimStart('@');

    /// <summary>The text, where a lenient reader needs no more.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator string?(XmlValue? value) => value?.Text;

    /// <summary>The text.</summary>
    /// <exception cref="SolutionFileException">There is none.</exception>
    public string Required() =>
        Optional ?? throw _file.Refuse(_name[0] == '@' ? $"<{_owner}> has no attribute {Name}." : $"<{_owner}> has no <{Name}>.");

    /// <summary>The text as a whole number.</summary>
    /// <exception cref="SolutionFileException">It is none, or there is no text.</exception>
    public int ToInteger() =>
        int.TryParse(Required(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw _file.Refuse($"{Name} '{Text}' is no whole number.");

    /// <summary>The text as a whole number, or a number for no text.</summary>
    /// <exception cref="SolutionFileException">It is no whole number.</exception>
    public int ToInteger(int otherwise) => IsGiven ? ToInteger() : otherwise;

    /// <summary>The text as a decimal number; null for no text.</summary>
    /// <exception cref="SolutionFileException">It is no number.</exception>
    public decimal? ToDecimal() =>
        !IsGiven ? null
        : decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw _file.Refuse($"{Name} '{Text}' is no number.");

    /// <summary>The text as an id.</summary>
    /// <exception cref="SolutionFileException">It is none, or there is no text.</exception>
    public Guid ToGuid() => Guid.TryParse(Required(), out var id) ? id : throw _file.Refuse($"'{Text}' is no id.");

    /// <summary>The id in the text, without braces and in lower case.</summary>
    /// <exception cref="SolutionFileException">It is none, or there is no text.</exception>
    public string ToId() => ToGuid().ToString();

    /// <summary>Whether the text is 1 and not 0, or an answer for no text.</summary>
    /// <exception cref="SolutionFileException">It is neither.</exception>
    public bool ToFlag(bool otherwise = false) =>
        Optional switch
        {
            null => otherwise,
            "1" => true,
            "0" => false,
            _ => throw _file.Refuse($"<{Name}> is '{Text}', neither 0 nor 1."),
        };

    /// <summary>Whether the text is true (or 1) and not false (or 0), or an answer for no text.</summary>
    /// <exception cref="SolutionFileException">It is neither.</exception>
    public bool ToBoolean(bool otherwise) =>
        Optional switch
        {
            null => otherwise,
            "true" or "1" => true,
            "false" or "0" => false,
            _ => throw _file.Refuse($"{Name} is '{Text}', neither true nor false."),
        };

    /// <inheritdoc />
    public bool Equals(XmlValue? other) => Text == other?.Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Text;
}
