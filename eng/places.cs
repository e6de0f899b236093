// Writes the words of addresses (src/Core/Places/words.txt) from public dictionaries beside the repository: ../shared/addresses.
// Run: dotnet run eng/places.cs
// Compares without writing, and says when there is nothing to compare with: dotnet run eng/places.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../src/Core/Core.csproj
#:project Generator/Generator.csproj
#:property TargetFramework=net10.0

using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Generator;

var kinds = new Dictionary<string, WordKind>
{
    ["street_types"] = WordKind.StreetType,
    ["concatenated_suffixes_separable"] = WordKind.Suffix,
    ["concatenated_suffixes_inseparable"] = WordKind.Suffix,
    ["unit_types_numbered"] = WordKind.Unit,
    ["unit_types_standalone"] = WordKind.LoneUnit,
    ["level_types_numbered"] = WordKind.Level,
    ["level_types_standalone"] = WordKind.LoneLevel,
    ["level_types_basement"] = WordKind.Basement,
    ["level_types_sub_basement"] = WordKind.Basement,
    ["level_types_mezzanine"] = WordKind.Mezzanine,
    ["staircases"] = WordKind.Entrance,
    ["entrances"] = WordKind.Entrance,
    ["building_types"] = WordKind.Building,
    ["unit_directions"] = WordKind.Side,
    ["number"] = WordKind.Number,
    ["house_numbers"] = WordKind.Number,
    ["no_number"] = WordKind.NoNumber,
    ["stopwords"] = WordKind.Stop,
    ["elisions"] = WordKind.Stop,
    ["directionals"] = WordKind.Direction,
    ["personal_titles"] = WordKind.Title,
    ["qualifiers"] = WordKind.Qualifier,
    ["post_office"] = WordKind.PostBox,
};

// Spellings that mean something else more often.
var traps = """
    en u str, en u su, en u se, en u we, en u ho, en u o, en u off, en u sl, en u loc, en u location, en u station
    en u stop, en u site, en u club, en u sign, en u reserve, en u door, en u hall, en u van, en u farm, en u ward
    en u section, en x box, en x bag, en t p, en l l, en l pf, en l platform, en t to, en t gate, en g g, en g gd, en g rt
    en g tf, en g pd, de t grosser, de t grosse, de t grosses, de t gr, de t heiligen, de t obere, de t ob, de t oberer
    de t oberes, de t untere, de t u, de t unterer, de t unteres, ro t int, ru t pr
    """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();

var root = RepositoryRoot.Find();
var dictionaries = Path.Combine(root, "..", "shared", "addresses", "dictionaries");
if (!Directory.Exists(dictionaries))
{
    Console.WriteLine("Skipped: the dictionaries are not beside the repository (../shared/addresses).");
    return 0;
}

var sections = Directory
    .EnumerateFiles(dictionaries, "*.txt")
    .Select(path => (Path: path, Name: Path.GetFileNameWithoutExtension(path).Split('.')))
    .Where(file => kinds.ContainsKey(file.Name[1]))
    .GroupBy(file => $"{file.Name[0]} {(char)kinds[file.Name[1]]}")
    .OrderBy(section => section.Key, StringComparer.Ordinal)
    .Select(section =>
        (
            Head: section.Key,
            Lines: section
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .SelectMany(file => Lines(section.Key, file.Path))
                .Distinct()
                .ToArray()
        )
    )
    .Where(section => section.Lines.Length > 0);
var text = string.Concat(sections.Select(section => $"[{section.Head}]\n" + string.Concat(section.Lines.Select(line => line + "\n"))));
var target = Path.Combine(root, "src", "Core", "Places", "words.txt");
var differs = !File.Exists(target) || File.ReadAllText(target).ReplaceLineEndings("\n") != text;
if (differs && !args.Contains("--check"))
{
    File.WriteAllText(target, text);
}

Console.WriteLine(
    $"{(!differs ? "As it was" : args.Contains("--check") ? "Differs" : "Written")}: src/Core/Places/words.txt, {text.Length / 1024} KB."
);
return differs && args.Contains("--check") ? 1 : 0;

IEnumerable<string> Lines(string head, string path) =>
    File.ReadLines(path)
        .Select(line => line.Split('|').Select(PlainText.Words).Where(spelling => Counts(head, spelling)).Distinct().ToArray())
        .Where(spellings => spellings.Length > 0)
        .Select(spellings => string.Join('|', spellings));

// Long phrases of directions are made of short ones.
bool Counts(string head, string spelling) =>
    spelling.Length > 0
    && !traps.Contains($"{head} {spelling}")
    && spelling.Split(' ').Length <= (head.EndsWith('d') || head.EndsWith('i') ? 1 : 4);
