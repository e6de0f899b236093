namespace MatterportForDataverse.Core.Places;

/// <summary>A piece of an address that may be its street.</summary>
/// <param name="Numbers">Every way to read its number; empty when it has none.</param>
/// <param name="Street">The street; null when the words are none.</param>
/// <param name="Rest">Words beside them.</param>
/// <param name="Weight">How sure it is.</param>
internal sealed record StreetCandidate(IReadOnlyList<NumberReading> Numbers, Street? Street, IReadOnlyList<Token> Rest, double Weight);

/// <summary>Finds the streets that a piece of an address may name.</summary>
internal sealed class CandidateReader(string? country, Vocabulary words, KnownWords known, bool isNumbered)
{
    // Types of a street that as often name an area or a building: a street with another type goes before.
    private static readonly HashSet<string> AreaTypes = new(
        """
        island islands estate estates village park court heights gardens garden square plaza center centre mall bay beach
        harbour harbor port hill hills grove meadow meadows valley point quay wharf mews yard green common town industrial
        house
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries).Select(type => "en/" + type),
        StringComparer.Ordinal
    );

    private readonly bool _numberFirst = Countries.Of(country)?.NumberFirst ?? false;
    private readonly StreetReader _streets = new(words);

    /// <summary>Every street that the piece may name.</summary>
    public IEnumerable<StreetCandidate> Of(Segment segment)
    {
        var tokens = Clean(segment.Tokens);
        var numbers = Enumerable.Range(0, tokens.Count).Where(at => IsHouseNumber(tokens, at)).ToArray();
        var square = Square(tokens);
        return tokens.Count == 0 ? []
            : square is not null ? [square]
            : country == "JP" && numbers.Length > 0 ? [Japanese(tokens)]
            : numbers.Length == 0 ? [Weighed([], tokens, [])]
            : _numberFirst || country is null ? Mixed(tokens, numbers)
            : [Last(tokens, numbers) ?? First(tokens) ?? Middle(tokens, numbers)];
    }

    private IEnumerable<StreetCandidate> Mixed(List<Token> tokens, int[] numbers)
    {
        var first = numbers[0] == 0 ? First(tokens) : null;
        if (first is not null)
        {
            yield return first;
        }

        var isStreetNumber =
            first is null && numbers[numbers.Length - 1] == tokens.Count - 1 && tokens.Count > 1 && IsType(tokens[tokens.Count - 2]);
        if ((first is null || country is null) && !(isNumbered && isStreetNumber))
        {
            yield return Last(tokens, numbers) ?? Middle(tokens, numbers);
        }

        // County Road 12 may have no number at all.
        if (isStreetNumber)
        {
            yield return Weighed([], tokens, []) with
            {
                Weight = Weighed([], tokens, []).Weight + 3,
            };
        }
    }

    private StreetCandidate? First(List<Token> tokens)
    {
        if (!tokens[0].IsNumber)
        {
            return null;
        }

        var numbers = new NumberReader(country, true).Read(tokens, 0, out var length);
        var street = tokens.Skip(length).ToList();
        if (street.Count == 0)
        {
            return Weighed(numbers, [], []);
        }

        var tail = Tail(street);
        return Weighed(numbers, street.Take(street.Count - tail).ToList(), street.Skip(street.Count - tail).ToList());
    }

    // The town behind the street, without a comma.
    private int Tail(List<Token> street)
    {
        var tail = known.TailOf(street);
        if (tail > 0 && street.Count - tail > 1 && IsType(street[street.Count - tail - 1]))
        {
            return tail;
        }

        if (!words.IsEnglish || IsType(street[street.Count - 1]))
        {
            return 0;
        }

        var type = street.FindLastIndex(
            street.Count - 2 >= 0 ? street.Count - 2 : 0,
            token => token.IsWord && token.Text.Length > 1 && IsType(token)
        );
        return
            type > 0 && street[type + 1].IsWord && street[type + 1].Text.Length > 2 && !words.Has(street[type + 1].Text, WordKind.Direction)
            ? street.Count - type - 1
            : 0;
    }

    private bool IsType(Token token) => token.IsWord && words.Has(token.Text, WordKind.StreetType);

    private StreetCandidate? Last(List<Token> tokens, int[] numbers)
    {
        foreach (var at in numbers.Where(at => at > 0))
        {
            var read = new NumberReader(country, false).Read(tokens, at, out var length);
            if (at + length == tokens.Count)
            {
                return Weighed(read, tokens.Take(at).ToList(), []);
            }
        }

        return null;
    }

    private StreetCandidate Middle(List<Token> tokens, int[] numbers)
    {
        var at = numbers.FirstOrDefault(number => number > 0);
        var read = new NumberReader(country, at == 0 || _numberFirst).Read(tokens, at, out var length);
        var (before, after) = (tokens.Take(at).ToList(), tokens.Skip(at + length).ToList());
        var (left, right) = (Weighed(read, before, after), Weighed(read, after, before));
        return before.Count == 0 || (right.Weight > left.Weight && left.Street!.Types.Count == 0) ? right : left;
    }

    // All numbers of a block are its number.
    private StreetCandidate Japanese(List<Token> tokens)
    {
        var numbers = tokens.Where(token => token.IsNumber).Select(token => token.Written).ToArray();
        var number = new HouseNumber(numbers.Length > 1 ? NumberForm.Whole : NumberForm.Simple, numbers);
        return Weighed(
            [new NumberReading(number, [])],
            tokens.Where(token => token.IsWord && !UnitWords.IsNumberSign(token.Text)).ToList(),
            []
        );
    }

    // Mannheim numbers its squares: Q7, 24.
    private StreetCandidate? Square(List<Token> tokens)
    {
        if (country != "DE" || tokens.Count < 2)
        {
            return null;
        }

        var length =
            tokens[0].IsLetter && tokens[1].IsNumber ? 2
            : tokens[0].Kind == TokenKind.Code && tokens[0].Text.Length < 4 ? 1
            : 0;
        if (length == 0 || tokens.Count <= length || !tokens[length].IsNumber)
        {
            return null;
        }

        var read = new NumberReader(country, false).Read(tokens, length, out _);
        var core = string.Concat(tokens.Take(length).Select(token => token.Written));
        return new StreetCandidate(read, new Street { Core = [new StreetWord(core, [])], Whole = core }, [], 6);
    }

    private StreetCandidate Weighed(IReadOnlyList<NumberReading> numbers, List<Token> street, List<Token> rest)
    {
        var read = _streets.Read(street);
        return new StreetCandidate(
            numbers,
            read,
            rest,
            (numbers.Count > 0 ? 3 : 0)
                + (
                    read is not { Types.Count: > 0 } ? 0
                    : read.Types.Any(AreaTypes.Contains) ? 3
                    : 4
                )
                + (read is null ? -2 : 0)
        );
    }

    // Without the words for a number, and for none.
    private List<Token> Clean(IReadOnlyList<Token> tokens)
    {
        var clean = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isNone = words.Meanings(tokens, i, WordKind.NoNumber, out var length).Count > 0 && (i > 0 || length == tokens.Count);
            var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
            var isSign =
                (clean.Count > 0 && clean[clean.Count - 1].IsNumber && UnitWords.IsNumberSign(tokens[i].Text)) || tokens[i].Is("#");
            var says = tokens[i].IsWord && next is { Kind: TokenKind.Number } && words.Has(tokens[i].Text, WordKind.Number);
            var isLeadingMark = tokens[i].IsMark && (clean.Count == 0 || next is null);
            if (isNone)
            {
                i += length - 1;
            }
            else if (tokens[i].Text == "s" && next is { } slash && slash.Is("/") && i + 2 < tokens.Count && tokens[i + 2].Text == "n")
            {
                i += 2;
            }
            else if (!(isSign || says || isLeadingMark))
            {
                clean.Add(tokens[i]);
            }
        }

        return clean;
    }

    // 17. Juni counts a day.
    private static bool IsHouseNumber(List<Token> tokens, int at) =>
        tokens[at].IsNumber
        && !(
            tokens[at].HasDot
            && at + 1 < tokens.Count
            && tokens[at + 1].IsWord
            && !tokens[at + 1].IsLetter
            && !Numerals.IsRoman(tokens[at + 1].Text)
        );
}
