namespace MatterportForDataverse.Core.Places;

/// <summary>What the lines of an address say.</summary>
/// <param name="Readings">Every way to understand them; the surest first. Never empty.</param>
/// <param name="HasPostBox">They name a post office box.</param>
/// <param name="Asides">The words in brackets and behind dashes.</param>
/// <param name="PostalCode">A postal code among them, where its own field is empty.</param>
internal sealed record AddressLines(IReadOnlyList<Reading> Readings, bool HasPostBox, IReadOnlyList<string> Asides, string? PostalCode);

/// <summary>Reads the lines of an address, in any order.</summary>
internal sealed class AddressReader(string? country, PlaceFacts facts)
{
    private readonly Vocabulary _words = Vocabulary.Of(country);
    private readonly KnownWords _known = new(facts);
    private bool _hasPostBox;

    private PostalCodeInLines Postal { get; } = new(country, PlainText.Words(facts.PostalCode).Length > 0);

    /// <summary>Reads them.</summary>
    public AddressLines Read(IEnumerable<string?> lines)
    {
        var segments = lines.SelectMany((line, i) => Segments.Of(line).Select(segment => segment with { Line = i })).Where(Counts).ToList();
        var units = new UnitReader(_words, country, segments.Any(segment => segment.HasNumber));
        segments = [.. segments.Select(units.Read).SelectMany(Postal.Split).Where(segment => segment.Tokens.Any(token => !token.IsMark))];
        var asides = segments
            .Where(segment => segment.Aside)
            .SelectMany(segment => segment.Tokens.Where(token => token.IsWord))
            .Select(token => token.Text)
            .ToArray();
        segments = Merged(Merged(segments, true), false);
        foreach (var alone in segments.Where(one => IsNumberAlone(one) && segments.Any(other => other != one && other.HasNumber)).ToArray())
        {
            units.TakeAll(alone);
            segments.Remove(alone);
        }

        var readings = Readings(segments, units).OrderByDescending(reading => reading.Weight).ToArray();
        return new AddressLines(readings, _hasPostBox, asides, Postal.Found);
    }

    private IEnumerable<Reading> Readings(List<Segment> segments, UnitReader units)
    {
        var reader = new CandidateReader(
            country,
            _words,
            _known,
            units.Lots.Count > 0 || (country == "SG" && units.Parts.Any(part => part.Kind == UnitKind.Block))
        );
        var found = segments
            .SelectMany((segment, i) => reader.Of(segment).Select(candidate => (Candidate: candidate, At: i)))
            .Select(one => (one.Candidate, one.At, Weight: one.Candidate.Weight - (segments[one.At].Aside ? 5 : 0)))
            .OrderByDescending(one => one.Weight)
            .ToArray();
        var best = found.Where(one => one.Weight >= found[0].Weight && one.Weight > 0).ToArray();
        if (best.Length == 0)
        {
            return [Completed(new Reading { Unit = units.Parts, Rest = segments.Select(WordsOf).ToArray() }, units)];
        }

        // Two lines of equal weight: both are tried, whichever came first.
        return best.SelectMany(one =>
            Numbered(one.Candidate)
                .Select(number =>
                    Completed(
                        new Reading
                        {
                            Number = number?.Number,
                            Unit = units.Parts.Concat(number?.Unit ?? []).OrderBy(part => part.Kind).ToArray(),
                            Street = one.Candidate.Street,
                            Rest = RestOf(segments, one.At, one.Candidate),
                            Weight = one.Weight,
                        },
                        units
                    )
                )
        );
    }

    private static IEnumerable<NumberReading?> Numbered(StreetCandidate candidate) => candidate.Numbers.DefaultIfEmpty();

    private static IReadOnlyList<string>[] RestOf(List<Segment> segments, int at, StreetCandidate candidate)
    {
        var others = segments.Where((_, i) => i != at).Select(WordsOf);
        var beside = candidate.Rest.Where(token => !token.IsMark).Select(token => token.Written).ToArray();
        return beside.Length > 0 ? [.. others, beside] : [.. others];
    }

    private static string[] WordsOf(Segment segment) =>
        segment.Tokens.Where(token => !token.IsMark).Select(token => token.Written).ToArray();

    // A plot is the number where there is none, and so is a block in Singapore.
    private Reading Completed(Reading reading, UnitReader units)
    {
        var lots = units.Lots.Select(lot => new UnitPart(UnitKind.Block, lot)).ToList();
        if (reading.Number is null && lots.Count > 0)
        {
            reading = reading with { Number = HouseNumber.Single(lots[lots.Count - 1].Value) };
            lots.RemoveAt(lots.Count - 1);
        }

        if (country == "SG" && reading.Unit.FirstOrDefault(part => part.Kind == UnitKind.Block) is { } block && reading.Number is null)
        {
            reading = reading with { Number = HouseNumber.Single(block.Value), Unit = reading.Unit.Where(part => part != block).ToArray() };
        }

        return lots.Count > 0 ? reading with { Unit = [.. lots, .. reading.Unit] } : reading;
    }

    private bool Counts(Segment segment)
    {
        var tokens = segment.Tokens;
        var isCareOf = tokens.Count > 3 && tokens[0].Text == "c" && tokens[1].Is("/") && tokens[2].Text == "o";
        if (isCareOf || (tokens[0].Text is "attn" or "attention" or "zhd" or "chez" && tokens.Count > 1))
        {
            return false;
        }

        var isBox =
            _words.Meanings(tokens, 0, WordKind.PostBox, out var length).Count > 0
            && tokens.Skip(length).Any(token => token.Kind is TokenKind.Number or TokenKind.Code);
        isBox &= !_words.Has(tokens[0].Text, WordKind.Unit);
        isBox &= length > 1 || tokens[0].Text.Length > 2 || tokens[0].Text is "bp" or "pf" or "cp" or "pb";
        _hasPostBox |= isBox;
        return !isBox && !_known.Covers(segment);
    }

    // "12, rue de la Paix" and "Calle Goya, 47": a number alone belongs to the words beside it.
    private List<Segment> Merged(List<Segment> segments, bool sameLine)
    {
        var merged = new List<Segment>(segments);
        for (var i = 0; i < merged.Count; i++)
        {
            if (!IsNumberAlone(merged[i]))
            {
                continue;
            }

            var (before, after) = (IsStreet(merged, i, i - 1, sameLine), IsStreet(merged, i, i + 1, sameLine));
            if (before && !(after && Countries.Of(country)?.NumberFirst == true))
            {
                merged[i - 1] = merged[i - 1] with { Tokens = [.. merged[i - 1].Tokens, .. merged[i].Tokens] };
                merged.RemoveAt(i--);
            }
            else if (after)
            {
                merged[i + 1] = merged[i + 1] with { Tokens = [.. merged[i].Tokens, .. merged[i + 1].Tokens] };
                merged.RemoveAt(i);
            }
        }

        return merged;
    }

    private static bool IsStreet(List<Segment> segments, int number, int at, bool sameLine) =>
        at >= 0
        && at < segments.Count
        && !segments[at].HasNumber
        && !segments[at].Aside
        && (!sameLine || segments[at].Line == segments[number].Line);

    private bool IsNumberAlone(Segment segment) =>
        segment.IsNumberAlone
        || (
            segment.HasNumber
            && segment with
            {
                Tokens = [.. segment.Tokens.Where(token => !(token.IsWord && _words.Has(token.Text, WordKind.Number)))],
            }
                is { IsNumberAlone: true }
        );
}
