using System.Net;
using System.Security;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.TestSupport;

/// <summary>A copy of the package whose labels, and whose scripts' texts, are in the language that is made by a program.</summary>
public static partial class PseudoPackage
{
    /// <summary>Writes the copy.</summary>
    /// <returns>How many labels of the package and how many texts of its scripts there are.</returns>
    public static (int Labels, int Texts) WriteTo(string folder)
    {
        var (labels, texts) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Repository.Package, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Package, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetExtension(file) == ".xml")
            {
                labels += CopyLabels(file, copy);
            }
            else if (Path.GetExtension(file) == ".js")
            {
                texts += CopyTexts(file, copy);
            }
            else
            {
                File.Copy(file, copy);
            }
        }

        return (labels, texts);
    }

    private static int CopyLabels(string file, string copy)
    {
        var labels = 0;
        var xml = Label()
            .Replace(
                File.ReadAllText(file),
                label =>
                {
                    labels++;
                    return SecurityElement.Escape(PseudoLanguage.Of(WebUtility.HtmlDecode(label.Value)));
                }
            );
        File.WriteAllText(copy, xml);
        return labels;
    }

    // The bundle has the tables of words.g.ts as they are: one text a line.
    private static int CopyTexts(string file, string copy)
    {
        var texts = 0;
        var script = Table()
            .Replace(
                File.ReadAllText(file),
                table =>
                    Text()
                        .Replace(
                            table.Value,
                            text =>
                            {
                                texts++;
                                return $"{text.Groups["key"].Value}{text.Groups["quote"].Value}"
                                    + $"{PseudoLanguage.Of(text.Groups["text"].Value)}{text.Groups["quote"].Value}";
                            }
                        )
            );
        File.WriteAllText(copy, script);
        return texts;
    }

    // description="Link" languagecode="1033", LCID="1033" Title="Links", the default above labels, and the name of a choice.
    [GeneratedRegex(
        """
            (?<=\bdescription=")[^"]+(?="\s+languagecode="1033")
            | (?<=\bLCID="1033"\s+Title=")[^"]+
            | (?<=\bdefault=")[^"]+(?=">\s*<label\b)
            | (?<=\blocalizedName=")[^"]+
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"^  var (texts|fieldLabels) = \{.*?^  \};", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?<key> {6}\S+: )(?<quote>[""'`])(?<text>.*)\k<quote>(?=,?$)", RegexOptions.Multiline)]
    private static partial Regex Text();
}
