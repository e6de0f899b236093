using System.Globalization;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>What <c>models(…)</c> was asked.</summary>
internal sealed record SearchRequest(string Query, bool WithDemo, bool WithInactive, bool DemoOnly, string SortBy, bool Descending);

/// <summary>What <c>models(…)</c> answers.</summary>
internal sealed record SearchPage(IReadOnlyList<MatterportModel> Results, int Total, string? NextOffset);

/// <summary>
/// Finds, sorts and pages. The last few results are kept while nothing changes, so that paging through 100,000 models sorts once.
/// </summary>
internal sealed class SearchIndex(MatterportAccount account)
{
    private const int ResultsKept = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<(SearchRequest Request, long Version, MatterportModel[] Hits)> _kept = new();

    public SearchPage Page(SearchRequest request, int pageSize, string? offset, TimeSpan lag)
    {
        if (pageSize is < 1 or > 1000)
        {
            throw ApiError.Invalid($"pageSize must be between 1 and 1000, not {pageSize}");
        }

        var start = offset is null ? 0 : Position(offset);
        var hits = Hits(request, lag);
        var page = hits.AsSpan(Math.Min(start, hits.Length), Math.Max(0, Math.Min(pageSize, hits.Length - start))).ToArray();
        var next = start + page.Length;
        return new SearchPage(page, hits.Length, next < hits.Length ? Offset(next) : null);
    }

    private MatterportModel[] Hits(SearchRequest request, TimeSpan lag)
    {
        if (lag > TimeSpan.Zero)
        {
            return Find(request, lag);
        }

        lock (_lock)
        {
            var version = account.Version;
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Version == version && node.Value.Request == request)
                {
                    return node.Value.Hits;
                }
            }
            var hits = Find(request, lag);
            _kept.AddFirst((request, version, hits));
            if (_kept.Count > ResultsKept)
            {
                _kept.RemoveLast();
            }

            return hits;
        }
    }

    private MatterportModel[] Find(SearchRequest request, TimeSpan lag)
    {
        var query = SearchParser.Parse(request.Query);
        var hits = new List<MatterportModel>();
        foreach (var model in Candidates(query, lag))
        {
            if (IsListed(model, request) && query.Matches(model))
            {
                hits.Add(model);
            }
        }
        return Sorted(hits, request);
    }

    private bool IsListed(MatterportModel model, SearchRequest request) =>
        model.Organization == account.OrganizationId
        && (request.DemoOnly ? model.Demo : request.WithDemo || !model.Demo)
        && (request.WithInactive || model.IsActive);

    private IReadOnlyList<MatterportModel> Candidates(SearchNode query, TimeSpan lag)
    {
        if (lag > TimeSpan.Zero)
        {
            return account.Searchable(lag);
        }

        var must = query is ClausesNode { Clauses: var clauses }
            ? clauses.Where(clause => clause.Occurrence == Occurrence.Must).Select(clause => clause.Node).ToArray()
            : [query];
        foreach (var node in must.OfType<FieldNode>())
        {
            if (node is { Field.Name: "id", Exact: { } id })
            {
                return account.Find(id) is { } model ? [model] : [];
            }

            if (node is { Field.Name: "modified", Span: { } span })
            {
                return account.ChangedBetween(span.From, span.To);
            }
        }
        return account.Searchable(TimeSpan.Zero);
    }

    private static MatterportModel[] Sorted(List<MatterportModel> hits, SearchRequest request)
    {
        var models = hits.ToArray();
        Comparison<MatterportModel> byKey = request.SortBy switch
        {
            "modified" => (a, b) => a.Modified.CompareTo(b.Modified),
            "name" => (a, b) => string.CompareOrdinal(a.Name, b.Name),
            _ => (a, b) => a.Created.CompareTo(b.Created),
        };
        Array.Sort(
            models,
            (a, b) =>
            {
                var order = request.Descending ? byKey(b, a) : byKey(a, b);
                return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
            }
        );
        return models;
    }

    private static string Offset(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"o1:{position}")));

    private static int Position(string offset)
    {
        var bytes = new byte[64];
        if (
            Convert.TryFromBase64String(offset, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text
            && text.StartsWith("o1:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        )
        {
            return position;
        }
        throw ApiError.Invalid("The offset did not come from a nextOffset");
    }
}
