using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>How terms, phrases, wildcards and ranges are compared, by kind of field.</summary>
internal static class SearchMatch
{
    public static SearchNode Word(SearchField? field, SearchToken token)
    {
        if (token.IsWild)
        {
            if (token.Text == "*")
            {
                return field is null ? new MatchAllNode() : new FieldNode(field, Exists);
            }

            return new FieldNode(field, (f, model) => Wild(f, model, token));
        }
        return Phrase(field, token.Text) is FieldNode { Field.Kind: SearchFieldKind.Keyword } keyword
            ? keyword with
            {
                Exact = token.Text,
            }
            : Phrase(field, token.Text);
    }

    public static SearchNode Phrase(SearchField? field, string text)
    {
        switch (field?.Kind)
        {
            case SearchFieldKind.Date:
                return Range(field, new SearchRange(text, true, text, true));
            case SearchFieldKind.Number:
                var number = NumberOf(text);
                return new FieldNode(field, (f, model) => f.Number!(model) == number);
            case SearchFieldKind.Keyword:
                return new FieldNode(field, (f, model) => f.Values(model).Contains(text)) { Exact = text };
        }
        var words = SearchText.Words(text);
        return new FieldNode(
            field,
            (f, model) =>
                f.Kind switch
                {
                    SearchFieldKind.Keyword => f.Values(model).Contains(text),
                    SearchFieldKind.Text => f.Values(model).Any(value => SearchText.ContainsPhrase(value, words)),
                    _ => false,
                }
        );
    }

    public static bool Exists(SearchField field, MatterportModel model) =>
        field.Kind is SearchFieldKind.Date or SearchFieldKind.Number || field.Values(model).Any(value => !string.IsNullOrEmpty(value));

    public static SearchNode Range(SearchField field, SearchRange range) =>
        field.Kind switch
        {
            SearchFieldKind.Date => DateRange(field, range),
            SearchFieldKind.Number => NumberRange(field, range),
            _ => new FieldNode(field, (f, model) => f.Values(model).Any(value => value is not null && Within(value, range))),
        };

    private static FieldNode DateRange(SearchField field, SearchRange range)
    {
        var from = range.From is null ? DateTime.MinValue : SearchDate.Parse(range.From).Bound(lower: true, range.FromIncluded);
        var to = range.To is null ? DateTime.MaxValue : SearchDate.Parse(range.To).Bound(lower: false, range.ToIncluded);
        return new FieldNode(field, (f, model) => f.Moment!(model) is var moment && moment >= from && moment <= to) { Span = (from, to) };
    }

    private static FieldNode NumberRange(SearchField field, SearchRange range)
    {
        var from = range.From is null ? double.NegativeInfinity : NumberOf(range.From);
        var to = range.To is null ? double.PositiveInfinity : NumberOf(range.To);
        return new FieldNode(
            field,
            (f, model) =>
                f.Number!(model) is var number
                && (range.FromIncluded ? number >= from : number > from)
                && (range.ToIncluded ? number <= to : number < to)
        );
    }

    private static bool Within(string value, SearchRange range)
    {
        var low = range.From is null ? 1 : string.CompareOrdinal(value, range.From);
        var high = range.To is null ? -1 : string.CompareOrdinal(value, range.To);
        return (range.FromIncluded ? low >= 0 : low > 0) && (range.ToIncluded ? high <= 0 : high < 0);
    }

    private static bool Wild(SearchField field, MatterportModel model, SearchToken pattern) =>
        field.Kind switch
        {
            SearchFieldKind.Keyword => field
                .Values(model)
                .Any(value => value is not null && SearchText.MatchesWildcard(value, pattern.Text, pattern.Wild!)),
            SearchFieldKind.Text => field
                .Values(model)
                .Any(value =>
                    SearchText.Words(value).Exists(word => SearchText.MatchesWildcard(word, pattern.Text.ToLowerInvariant(), pattern.Wild!))
                ),
            _ => false,
        };

    private static double NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw SearchLexer.SyntaxError($"'{text}' is not a number");
}
