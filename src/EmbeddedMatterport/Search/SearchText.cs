namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>Words of a text as the search index has them: letters and digits in small letters.</summary>
internal static class SearchText
{
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= (text?.Length ?? 0) && text is not null; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
            }

            start = -1;
        }
        return words;
    }

    /// <summary>Whether the words follow each other somewhere in the text. No words are in no text.</summary>
    public static bool ContainsPhrase(string? text, List<string> words)
    {
        if (string.IsNullOrEmpty(text) || words.Count == 0 || !text.Contains(words[0], StringComparison.InvariantCultureIgnoreCase))
        {
            return false;
        }

        var there = Words(text);
        for (var start = 0; start + words.Count <= there.Count; start++)
        {
            var same = 0;
            while (same < words.Count && there[start + same] == words[same])
            {
                same++;
            }

            if (same == words.Count)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Matches * and ? where they are wild.</summary>
    public static bool MatchesWildcard(string text, string pattern, bool[] wild)
    {
        int t = 0,
            p = 0,
            star = -1,
            mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && wild[p] && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && ((wild[p] && pattern[p] == '?') || pattern[p] == text[t]))
            {
                (t, p) = (t + 1, p + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && wild[p] && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
