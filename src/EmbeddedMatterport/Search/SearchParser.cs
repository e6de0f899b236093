namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>
/// Reads the part of Elasticsearch's query_string syntax that Matterport documents. Clauses combine as in Lucene's classic parser
/// (AND makes both neighbours obligatory; side by side means OR); what is not simulated is refused by name.
/// </summary>
internal sealed class SearchParser
{
    private const int DeepestNesting = 50;
    private readonly List<SearchToken> _tokens;
    private int _at;
    private int _depth;

    private SearchParser(string text) => _tokens = new SearchLexer(text).Read();

    private SearchToken Current => _tokens[_at];

    public static SearchNode Parse(string text)
    {
        if (text.Trim() is "*" or "*:*")
        {
            return new MatchAllNode();
        }

        var parser = new SearchParser(text);
        var node = parser.Clauses(null);
        return parser.Current.Kind == SearchTokenKind.End
            ? node
            : throw SearchLexer.SyntaxError($"'{parser.Current.Text}' comes unexpected");
    }

    private SearchNode Clauses(SearchField? field)
    {
        if (++_depth > DeepestNesting)
        {
            throw SearchLexer.SyntaxError("it is nested too deep");
        }

        var clauses = new List<(Occurrence, SearchNode)>();
        while (Current.Kind is not (SearchTokenKind.End or SearchTokenKind.Close))
        {
            AddClause(clauses, field);
        }

        _depth--;
        return clauses switch
        {
            [] => throw SearchLexer.SyntaxError("a term is missing"),
            [(Occurrence.Should or Occurrence.Must, var single)] => single,
            _ => new ClausesNode(clauses),
        };
    }

    private void AddClause(List<(Occurrence Occurrence, SearchNode Node)> clauses, SearchField? field)
    {
        var both = false;
        if (Current.Kind is SearchTokenKind.And or SearchTokenKind.Or)
        {
            if (clauses.Count == 0)
            {
                throw SearchLexer.SyntaxError($"nothing stands before {Current.Text}");
            }

            both = Current.Kind == SearchTokenKind.And;
            _at++;
        }
        if (both && clauses[^1].Occurrence == Occurrence.Should)
        {
            clauses[^1] = (Occurrence.Must, clauses[^1].Node);
        }

        var occurrence = Current.Kind switch
        {
            SearchTokenKind.Not or SearchTokenKind.Minus => Occurrence.MustNot,
            SearchTokenKind.Plus => Occurrence.Must,
            _ => both ? Occurrence.Must : Occurrence.Should,
        };
        if (Current.Kind is SearchTokenKind.Not or SearchTokenKind.Minus or SearchTokenKind.Plus)
        {
            _at++;
        }

        clauses.Add((occurrence, Clause(field)));
    }

    private SearchNode Clause(SearchField? field)
    {
        if (Current.Kind == SearchTokenKind.Word && _tokens[_at + 1].Kind == SearchTokenKind.Colon)
        {
            var name = Current.Text;
            _at += 2;
            return name == "_exists_" ? Exists() : Value(SearchFields.Of(name));
        }
        return Value(field);
    }

    private FieldNode Exists()
    {
        var field = SearchFields.Of(Current.Text);
        _at++;
        return new FieldNode(field, SearchMatch.Exists);
    }

    private SearchNode Value(SearchField? field)
    {
        var token = Current;
        _at++;
        switch (token.Kind)
        {
            case SearchTokenKind.Open:
                var inner = Clauses(field);
                if (Current.Kind != SearchTokenKind.Close)
                {
                    throw SearchLexer.SyntaxError("a bracket is not closed");
                }

                _at++;
                return inner;
            case SearchTokenKind.Range:
                return SearchMatch.Range(field ?? throw SearchLexer.SyntaxError("a range needs a field"), token.Range!);
            case SearchTokenKind.Compare:
                return Comparison(field ?? throw SearchLexer.SyntaxError($"{token.Text} needs a field"), token.Text);
            case SearchTokenKind.Phrase:
                return SearchMatch.Phrase(field, token.Text);
            case SearchTokenKind.Word:
                return SearchMatch.Word(field, token);
            default:
                throw SearchLexer.SyntaxError(token.Kind == SearchTokenKind.End ? "it ends too early" : $"'{token.Text}' comes unexpected");
        }
    }

    private SearchNode Comparison(SearchField field, string sign)
    {
        if (Current.Kind is not (SearchTokenKind.Word or SearchTokenKind.Phrase))
        {
            throw SearchLexer.SyntaxError($"nothing follows {sign}");
        }

        var bound = Current.Text;
        _at++;
        var included = sign.Length == 2;
        return SearchMatch.Range(
            field,
            sign[0] == '>' ? new SearchRange(bound, included, null, true) : new SearchRange(null, true, bound, included)
        );
    }
}
