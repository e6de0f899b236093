using System.Text.Json;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>What people read stands in two tables of texts, and code names it by codes.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Folders = ["src/Schema", "src/Matterport", "src/Core", "src/Dataverse", "src/Plugins"];
    private static readonly Dictionary<string, string> Ours = Read("src/Core/Words/en.json");
    private static readonly Dictionary<string, string> OfScripts = Read("src/Scripts/words/en.json");

    [Fact]
    public void The_scripts_say_what_the_texts_say_and_both_formatters_say_the_same()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/words.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("The scripts say what the texts say.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_in_CSharp_has_a_text_and_every_text_a_code()
    {
        var families = Ours.Keys.Select(code => code.Split('.')[0]).ToHashSet();
        var literals = Folders
            .SelectMany(Sources)
            .SelectMany(text => Literal().Matches(text).Select(match => match.Groups[1].Value))
            .ToHashSet();
        var said = Folders.SelectMany(Sources).SelectMany(text => Said().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet();
        var used = literals.Where(code => families.Contains(code.Split('.')[0])).Concat(said).ToHashSet();

        Assert.True(used.Count > 80 && said.Count > 60, $"{used.Count} and {said.Count} codes seen.");
        Assert.Empty(used.Except(Ours.Keys).Order());
        Assert.Empty(Ours.Keys.Except(used).Order());
    }

    [Fact]
    public void Every_text_of_the_scripts_has_a_code_in_them_and_no_code_has_two_texts()
    {
        var said = Sources("src/Scripts", "*.ts")
            .SelectMany(text => InScripts().Matches(text).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.True(said.Count > 100, $"{said.Count} codes seen.");
        Assert.Empty(OfScripts.Keys.Where(code => !said.Contains(code) && !said.Contains(Counted().Replace(code, ""))).Order());
        Assert.Empty(Ours.Keys.Intersect(OfScripts.Keys));
    }

    [Fact]
    public void Another_language_says_codes_of_English_with_the_same_place_holders()
    {
        var wrong = new Dictionary<string, string> { ["bug.unexpected"] = "Fehler: {refernce}.", ["bug.unexpectd"] = "Fehler." };
        Assert.Equal(["bug.unexpectd", "bug.unexpected"], Faults(wrong, Ours));

        foreach (var (folder, english) in new[] { ("src/Core/Words", Ours), ("src/Scripts/words", OfScripts) })
        {
            var files = Directory.GetFiles(Repository.At(folder), "*.json").Select(Path.GetFileName).ToList();
            Assert.Contains("en.json", files);
            Assert.All(
                files.Where(file => file is not ("en.json" or "languages.json")),
                file => Assert.Empty(Faults(Read($"{folder}/{file}"), english))
            );
        }
    }

    private static IEnumerable<string> Faults(Dictionary<string, string> texts, Dictionary<string, string> english) =>
        texts
            .Where(text => !english.TryGetValue(text.Key, out var said) || !HoldersOf(said).SetEquals(HoldersOf(text.Value)))
            .Select(text => text.Key)
            .Order(StringComparer.Ordinal);

    private static HashSet<string> HoldersOf(string text) => [.. PlaceHolder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex PlaceHolder();

    [Fact]
    public void Texts_stand_in_order_and_end_as_sentences_do()
    {
        Assert.Equal(Ours.Keys.Order(StringComparer.Ordinal), Ours.Keys);
        Assert.Equal(OfScripts.Keys.Order(StringComparer.Ordinal), OfScripts.Keys);
        Assert.All(Ours.Where(text => !IsListed(text.Key)), text => Assert.Matches(@"[.}]$", text.Value));
    }

    // Names, and items of lists.
    private static bool IsListed(string code) =>
        code == "link.another-property"
        || code.StartsWith("field.", StringComparison.Ordinal)
        || code.StartsWith("match.", StringComparison.Ordinal)
        || code.StartsWith("change.", StringComparison.Ordinal);

    [GeneratedRegex("""Phrase\.Of\(\s*"([^"]+)""")]
    private static partial Regex Said();

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9-]+)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"")]
    private static partial Regex InScripts();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex Counted();

    private static Dictionary<string, string> Read(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.At(path)))!;

    private static IEnumerable<string> Sources(string folder) => Sources(folder, "*.cs");

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Repository.At(folder), pattern, SearchOption.AllDirectories)
            .Where(path =>
                !path.EndsWith(".g.ts", StringComparison.Ordinal)
                && !path.Split('/', '\\').Any(part => part is "obj" or "bin" or "node_modules" or "out" or "tests")
            )
            .Select(File.ReadAllText);
}
