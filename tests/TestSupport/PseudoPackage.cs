using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MatterportForDataverse.TestSupport;

/// <summary>A copy of the package whose labels, and whose scripts' texts, are in the language that is made by a program.</summary>
public static partial class PseudoPackage
{
    private const string English = "1033";

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

    // <... description="Link" languagecode="1033" />, <Title LCID="1033" Title="Links" />, and the defaults beside labels.
    private static int CopyLabels(string file, string copy)
    {
        var xml = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        var texts = xml.Descendants().SelectMany(TextsOf).ToList();
        foreach (var text in texts)
        {
            text.Value = text.Value.Length == 0 ? "" : PseudoLanguage.Of(text.Value);
        }

        xml.Save(copy, SaveOptions.DisableFormatting);
        return texts.Count;
    }

    private static IEnumerable<XAttribute> TextsOf(XElement element) =>
        new[]
        {
            element.Attribute("languagecode")?.Value == English ? element.Attribute("description") : null,
            element.Attribute("LCID")?.Value == English ? element.Attribute("Title") : null,
            element.Element("label") is null ? null : element.Attribute("default"),
            element.Attribute("localizedName"),
        }.OfType<XAttribute>();

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

    [GeneratedRegex(@"^  var (texts|fieldLabels) = \{.*?^  \};", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?<key> {6}\S+: )(?<quote>[""'`])(?<text>.*)\k<quote>(?=,?$)", RegexOptions.Multiline)]
    private static partial Regex Text();
}
