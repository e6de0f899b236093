// Writes the texts of src/Core/Words and src/Scripts/words as TypeScript, and how each is said, which the tests of both sides hold.
// Run: dotnet run eng/words.cs
// Compares without writing, and names what differs: dotnet run eng/words.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../src/Core/Core.csproj
#:project Generator/Generator.csproj
#:property TargetFramework=net10.0

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Generator;
using MatterportForDataverse.Schema;

var root = RepositoryRoot.Find();
string[] folders = ["src/Core/Words", "src/Scripts/words"];
var asWritten = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
var ids = Read(Path.Combine(root, folders[0], "languages.json"));
var languages = folders
    .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*.json"))
    .Select(path => Path.GetFileNameWithoutExtension(path))
    .Where(name => name != "languages")
    .Distinct()
    .Order(StringComparer.Ordinal)
    .ToDictionary(name => name, TextsOf);
var files = new Dictionary<string, string>
{
    ["src/Scripts/words/words.g.ts"] = Script(),
    ["src/Scripts/tests/words/samples.json"] = JsonSerializer.Serialize(Samples(), asWritten) + "\n",
};
var differing = files
    .Where(file => !File.Exists(Path.Combine(root, file.Key)) || Text(Path.Combine(root, file.Key)) != file.Value)
    .ToArray();
foreach (var (path, text) in differing)
{
    Console.WriteLine($"{(args.Contains("--check") ? "differs" : "written")}: {path}");
    if (!args.Contains("--check"))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }
}

Console.WriteLine(
    differing.Length == 0 ? "The scripts say what the texts say."
    : args.Contains("--check") ? "Run: dotnet run eng/words.cs"
    : "Done."
);
return args.Contains("--check") && differing.Length > 0 ? 1 : 0;

static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

static Dictionary<string, string> Read(string path) =>
    File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))! : [];

SortedDictionary<string, string> TextsOf(string name) =>
    new(
        folders.SelectMany(folder => Read(Path.Combine(root, folder, name + ".json"))).ToDictionary(text => text.Key, text => text.Value),
        StringComparer.Ordinal
    );

string Script() =>
    $"""
        // Written by eng/words.cs from src/Core/Words and src/Scripts/words; edit those instead.

        /** What is said, by language and code. */
        export const texts = {JsonSerializer.Serialize(languages, asWritten)} as const;

        /** What people call the synced fields, by language. */
        export const fieldLabels = {JsonSerializer.Serialize(FieldLabels(), asWritten)} as const;

        /** The languages, by their ids in Dataverse. */
        export const languages = {JsonSerializer.Serialize(ids, asWritten)} as const;

        """.ReplaceLineEndings("\n");

Dictionary<string, SortedDictionary<string, string>> FieldLabels() =>
    ids.Where(id => Labels.In(int.Parse(id.Key)).Count > 0)
        .ToDictionary(
            id => id.Value,
            id => new SortedDictionary<string, string>(
                FieldSets
                    .All.SelectMany(set => set.All.Select(field => (Field: field, Column: $"{set.Table}.{field.Column}")))
                    .Where(field => field.Field.LabelCode is not { } code || TextsOf(id.Value).ContainsKey(code))
                    .ToDictionary(
                        field => field.Field.Name,
                        field => field.Field.LabelCode is { } code ? TextsOf(id.Value)[code] : Labels.In(int.Parse(id.Key))[field.Column]
                    ),
                StringComparer.Ordinal
            )
        );

// The language of C# says each text of both tables with arguments that look like place-holders and like fields.
Sample[] Samples()
{
    var english = new Languages(
        file => file == "en" ? new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(languages["en"])) : Languages.OpenShipped(file),
        Labels.In
    ).English;
    return
    [
        .. languages["en"]
            .Select(text =>
            {
                var arguments = Regex
                    .Matches(text.Value, @"\{([a-z]+)\}")
                    .Select(match => match.Groups[1].Value)
                    .Distinct()
                    .ToDictionary(name => name, name => name == "field" ? "internalnotes" : $"<{name}> {{code}} $1");
                return new Sample(text.Key, arguments, english.Say(new Phrase(text.Key, arguments)));
            }),
        new("nobody.knows", [], english.Say(Phrase.Of("nobody.knows"))),
        new("row.not-found", [], english.Say(Phrase.Of("row.not-found"))),
    ];
}

internal sealed record Sample(string Code, Dictionary<string, string> Arguments, string Said);
