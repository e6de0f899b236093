using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// A pattern of LIKE: <c>%</c> is any text, <c>_</c> one character, <c>[abc]</c>, <c>[a-c]</c> and <c>[^a]</c> one of a set or none of
/// it; in brackets these are themselves (https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters). Letter case
/// does not count; ranges go by the codes of upper-case letters.
/// </summary>
internal sealed class LikePattern
{
    private static readonly Func<char, bool> Any = _ => true;

    // Null stands for any text.
    private readonly List<Func<char, bool>?> _parts = [];

    /// <summary>Reads a pattern; a set that is not closed is refused by name.</summary>
    public LikePattern(string pattern)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            var close = pattern[at] == '[' ? pattern.IndexOf(']', Math.Min(at + 2, pattern.Length)) : at;
            if (close < 0)
            {
                throw OrganizationFault.NotSimulated("a set of characters in a text pattern that is not closed");
            }

            _parts.Add(
                pattern[at] switch
                {
                    '%' => null,
                    '_' => Any,
                    '[' => Set(pattern[(at + 1)..close].ToUpperInvariant()),
                    var one => Is(one),
                }
            );
            at = close;
        }
    }

    /// <summary>Whether a text is of that pattern; nothing is not.</summary>
    public bool Matches(string? text)
    {
        if (text is null)
        {
            return false;
        }

        var (at, place, star, mark) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (place < _parts.Count && _parts[place] is null)
            {
                (star, mark) = (place++, at);
            }
            else if (place < _parts.Count && _parts[place]!(text[at]))
            {
                (at, place) = (at + 1, place + 1);
            }
            else if (star < 0)
            {
                return false;
            }
            else
            {
                (place, at) = (star + 1, ++mark);
            }
        }

        return _parts.Skip(place).All(part => part is null);
    }

    private static Func<char, bool> Is(char one) => other => char.ToUpperInvariant(other) == char.ToUpperInvariant(one);

    private static Func<char, bool> Set(string set)
    {
        var excludes = set.StartsWith('^');
        var inside = excludes ? set[1..] : set;
        var ranges = new List<(char From, char To)>();
        for (var at = 0; at < inside.Length; at++)
        {
            var isRange = at + 2 < inside.Length && inside[at + 1] == '-';
            ranges.Add((inside[at], isRange ? inside[at + 2] : inside[at]));
            at += isRange ? 2 : 0;
        }

        return one =>
            ranges.Exists(range => char.ToUpperInvariant(one) is var upper && upper >= range.From && upper <= range.To) != excludes;
    }
}
