using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Documents;

/// <summary>
/// A document about one object, cut where the composer may take it apart: its variables and its single root field.
/// The file is a whole document, so that it can be checked against the schema by itself.
/// </summary>
internal sealed class DocumentTemplate
{
    private static readonly Regex Shape = new(
        @"^(?<kind>query|mutation) \w+\((?<variables>[^)]*)\) \{\n(?<field>(?:  [^\n]*\n)+)\}\n\z",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Variable = new(@"\$(\w+)", RegexOptions.CultureInvariant);

    private static readonly Regex Spread = new(@"\.\.\.(\w+)", RegexOptions.CultureInvariant);

    private readonly string _variables;
    private readonly string _field;

    /// <exception cref="FormatException">The text is not written the way the composer needs.</exception>
    public DocumentTemplate(string text)
    {
        var match = Shape.Match(text);
        if (!match.Success)
        {
            throw new FormatException("A template has one root field, indented by two spaces.");
        }

        Keyword = match.Groups["kind"].Value;
        _variables = match.Groups["variables"].Value;
        _field = match.Groups["field"].Value.Trim();
        Fragment = Spread.Match(_field) is { Success: true } spread ? spread.Groups[1].Value : null;
    }

    /// <summary>query or mutation.</summary>
    public string Keyword { get; }

    /// <summary>The name of the fragment that it spreads; null for none.</summary>
    public string? Fragment { get; }

    public string VariablesAt(int number) => Numbered(_variables, number);

    public string FieldAt(int number) => $"  {DocumentComposer.Alias(number)}: {Numbered(_field, number)}\n";

    private static string Numbered(string text, int number) =>
        Variable.Replace(text, match => DocumentComposer.Variable(match.Value, number));
}
