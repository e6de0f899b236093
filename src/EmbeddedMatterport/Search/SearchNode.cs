using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>A part of a search that a model fits or not.</summary>
internal abstract record SearchNode
{
    public abstract bool Matches(MatterportModel model);
}

internal sealed record MatchAllNode : SearchNode
{
    public override bool Matches(MatterportModel model) => true;
}

internal sealed record FieldNode(SearchField? Field, Func<SearchField, MatterportModel, bool> Match) : SearchNode
{
    /// <summary>Set when the node is a range over a date: what an index can answer.</summary>
    public (DateTime From, DateTime To)? Span { get; init; }

    /// <summary>Set when the node is one whole keyword.</summary>
    public string? Exact { get; init; }

    public override bool Matches(MatterportModel model)
    {
        if (Field is not null)
        {
            return Match(Field, model);
        }

        foreach (var field in SearchFields.Everywhere)
        {
            if (Match(field, model))
            {
                return true;
            }
        }
        return false;
    }
}

internal enum Occurrence
{
    Should,
    Must,
    MustNot,
}

/// <summary>Clauses as Lucene reads them: all that must, none that must not, and, where nothing must, at least one that should.</summary>
internal sealed record ClausesNode(IReadOnlyList<(Occurrence Occurrence, SearchNode Node)> Clauses) : SearchNode
{
    public override bool Matches(MatterportModel model)
    {
        var must = false;
        var should = false;
        var hit = false;
        foreach (var (occurrence, node) in Clauses)
        {
            var fits = occurrence == Occurrence.Should && (hit || must) ? hit : node.Matches(model);
            if (occurrence == Occurrence.MustNot ? fits : occurrence == Occurrence.Must && !fits)
            {
                return false;
            }

            must |= occurrence == Occurrence.Must;
            should |= occurrence == Occurrence.Should;
            hit |= occurrence == Occurrence.Should && fits;
        }
        return must || !should || hit;
    }
}
