namespace MatterportForDataverse.Core.Places;

/// <summary>The names of a town: those that somebody typed, as the town calls itself.</summary>
internal static class TownName
{
    private static readonly Lazy<Dictionary<string, string>> Own = new(Read);
    private static readonly HashSet<string> Ignored = new(
        "cedex city of the municipality ville gemeente".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["sankt"] = "saint",
        ["mt"] = "mount",
        ["ft"] = "fort",
    };

    /// <summary>The names in a text: several, where it gives them in two languages.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        (text ?? "").Split(['/', ',', '|']).Select(part => OwnName(Tokens.Of(part))).Where(name => name.Length > 0).Distinct().ToArray();

    /// <summary>True when the town's text names a post office of big customers, whose code is no place.</summary>
    public static bool IsCedex(string? text) => Tokens.Of(text).Any(token => token.Text == "cedex");

    /// <summary>What the town calls itself.</summary>
    public static string OwnName(string plain) => Own.Value.TryGetValue(plain, out var own) ? own : plain;

    private static string OwnName(IReadOnlyList<Token> tokens)
    {
        var isCedex = tokens.Any(token => token.Text == "cedex");
        var named = tokens.Where(token => !token.IsMark).Where(token => !(isCedex && token.IsNumber)).ToList();
        var whole = Joined(named.Select(token => token.Written));
        if (Own.Value.TryGetValue(whole, out var own))
        {
            return own;
        }

        var counting = named
            .Where((token, i) => !Ignored.Contains(token.Text) && !(i > 0 && i == named.Count - 1 && token.IsLetter))
            .ToList();
        return OwnName(
            Joined((counting.Count > 0 ? counting : named).Select(token => Short.TryGetValue(token.Text, out var full) ? full : token.Text))
        );
    }

    private static string Joined(IEnumerable<string> words) => string.Join(" ", words);

    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(VocabularyTable.OpenShipped("towns"));
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var names = line.Trim().Split('|');
            foreach (var name in names)
            {
                own[name] = names[0];
            }
        }

        return own;
    }
}
