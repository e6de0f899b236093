using System.Text.RegularExpressions;

namespace MatterportForDataverse.Generator.Markdown;

/// <summary>
/// A part of a page that a command writes: the lines between <c>&lt;!-- name: command --&gt;</c> and <c>&lt;!-- name: end --&gt;</c>.
/// </summary>
public static class GeneratedSection
{
    /// <summary>The page with another content of a section.</summary>
    /// <param name="page">The text of the page, with line feeds.</param>
    /// <param name="name">The name of the section.</param>
    /// <param name="content">The lines that go into it.</param>
    /// <exception cref="InvalidOperationException">The page has no such section.</exception>
    public static string Replace(string page, string name, string content)
    {
        var section = Regex.Match(
            page,
            $@"(?<=^<!-- {name}: (?!end)[^\n]+ -->\n).*?(?=^<!-- {name}: end -->)",
            RegexOptions.Multiline | RegexOptions.Singleline
        );
        return section.Success
            ? page[..section.Index] + content.TrimEnd('\n') + "\n" + page[(section.Index + section.Length)..]
            : throw new InvalidOperationException($"The page has no section <!-- {name}: … --> that ends with <!-- {name}: end -->.");
    }
}
