namespace MatterportForDataverse.Core.Places;

/// <summary>What a phrase means in a language.</summary>
internal sealed record VocabularyEntry(WordKind Kind, string Language, string Meaning);

/// <summary>The phrases of all languages: words.txt, which eng/places.cs writes. Read when it is first needed.</summary>
internal sealed class VocabularyTable
{
    private static readonly Lazy<VocabularyTable> Lazily = new(() => Read(OpenShipped("words")));
    private readonly Dictionary<string, List<VocabularyEntry>> _entries = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    private VocabularyTable() { }

    /// <summary>The table in the assembly.</summary>
    public static VocabularyTable Shipped => Lazily.Value;

    /// <summary>Opens a text beside this file.</summary>
    public static Stream OpenShipped(string name) => typeof(VocabularyTable).Assembly.GetManifestResourceStream($"places.{name}.txt")!;

    /// <summary>What the phrase means, in any language.</summary>
    public IReadOnlyList<VocabularyEntry> Entries(string phrase) => _entries.TryGetValue(phrase, out var entries) ? entries : [];

    /// <summary>How many words the longest phrase has that begins with this one; 1 where it begins none.</summary>
    public int LongestFrom(string word) => _longest.TryGetValue(word, out var length) ? length : 1;

    // A line "[de t]" heads the German street types; every other line is one meaning, and its first spelling names it.
    private static VocabularyTable Read(Stream stream)
    {
        var table = new VocabularyTable();
        using var reader = new StreamReader(stream);
        var (language, kind) = ("", WordKind.Stop);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] == '[')
            {
                language = line.Substring(1, line.Length - 4);
                kind = (WordKind)line[line.Length - 2];
            }
            else if (line.Length > 0)
            {
                table.Add(line.Split('|'), language, kind);
            }
        }

        return table;
    }

    private void Add(string[] spellings, string language, WordKind kind)
    {
        var entry = new VocabularyEntry(kind, language, language + "/" + spellings[0]);
        foreach (var spelling in spellings)
        {
            if (!_entries.TryGetValue(spelling, out var entries))
            {
                _entries[spelling] = entries = [];
            }

            entries.Add(entry);
            var words = spelling.Split(' ');
            _longest[words[0]] = Math.Max(LongestFrom(words[0]), words.Length);
        }
    }
}
