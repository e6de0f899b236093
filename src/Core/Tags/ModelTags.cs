using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// The tags of one model on both sides, and which belong together: by Matterport's id, else by the marker of a row whose answer was lost.
/// </summary>
internal sealed class ModelTags
{
    // Copies of a tag that somebody makes come later than what two executions of ours make of one row.
    private static readonly TimeSpan Twins = TimeSpan.FromMinutes(15);

    private readonly List<(Row Row, Tag Tag)> _pairs = [];
    private readonly List<Tag> _new = [];
    private readonly List<Tag> _surplus = [];
    private readonly List<Tag> _copies = [];
    private readonly List<Tag> _early = [];
    private readonly List<Row> _alone = [];
    private readonly List<(Row Deleted, Tag? Tag)> _deleted = [];
    private readonly List<(Row Row, Row Deleted)> _both;

    /// <summary>Finds what belongs together.</summary>
    /// <param name="rows">The rows of the model's tags.</param>
    /// <param name="deleted">The rows of its deleted tags.</param>
    /// <param name="tags">Every tag of the model.</param>
    /// <param name="elsewhere">The text keys of the models of other rows that tags are marked with.</param>
    /// <param name="model">The text key of the model.</param>
    public ModelTags(
        IReadOnlyList<Row> rows,
        IReadOnlyList<Row> deleted,
        IReadOnlyList<Tag> tags,
        IReadOnlyDictionary<Guid, string> elsewhere,
        string model
    )
    {
        var gone = deleted.ToDictionary(row => row.Get(DeletedTagTable.MatterportId)!, StringComparer.Ordinal);
        var known = rows.Where(row => row.Get(TagTable.MatterportId) is not null).ToDictionary(row => row.Get(TagTable.MatterportId)!);
        _both = known.Where(pair => gone.ContainsKey(pair.Key)).Select(pair => (pair.Value, gone[pair.Key])).ToList();
        var byId = known.Where(pair => !gone.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);
        var unborn = rows.Where(row => row.Get(TagTable.MatterportId) is null).ToDictionary(row => row.Id);
        var kept = new Dictionary<Guid, Tag>();
        var ordered = tags.OrderBy(tag => tag.Created.HasValue ? tag.Created.Value : DateTime.MaxValue)
            .ThenBy(tag => tag.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var tag in ordered.Where(tag => byId.ContainsKey(tag.Id)))
        {
            _pairs.Add((byId[tag.Id], tag));
            kept[byId[tag.Id].Id] = tag;
        }

        foreach (var tag in ordered.Where(tag => !known.ContainsKey(tag.Id)))
        {
            var marked = MarkedRow(tag);
            if (gone.TryGetValue(tag.Id, out var tombstone) || (marked is { } dead && gone.TryGetValue(TagMarker.Of(dead), out tombstone)))
            {
                _deleted.Add((tombstone, tag));
            }
            else if (marked is { } row && kept.TryGetValue(row, out var first))
            {
                (AreTwins(first, tag) ? _surplus : _copies).Add(tag);
            }
            else if (marked is { } born && unborn.TryGetValue(born, out var found))
            {
                _pairs.Add((found, tag));
                kept[born] = tag;
            }
            else if (marked is { } other && elsewhere.TryGetValue(other, out var itsModel))
            {
                // Somebody created the row since the others were read; or the tag is a copy of one of another model.
                (itsModel == model ? _early : _copies).Add(tag);
            }
            else
            {
                // A marker of a row that is gone says nothing any more: somebody copied the tag of a deleted row.
                (marked is null ? _new : _copies).Add(tag);
            }
        }

        _alone.AddRange(rows.Where(row => !kept.ContainsKey(row.Id)).Except(_both.Select(both => both.Row)));
        var met = new HashSet<Guid>(_deleted.Concat(_both.Select(both => (both.Deleted, Tag: (Tag?)null))).Select(one => one.Deleted.Id));
        _deleted.AddRange(deleted.Where(row => !met.Contains(row.Id)).Select(row => (row, (Tag?)null)).ToArray());
    }

    /// <summary>Rows and their tags.</summary>
    public IReadOnlyList<(Row Row, Tag Tag)> Pairs => _pairs;

    /// <summary>Tags without a row; copies of marked tags that somebody has made are among them.</summary>
    public IEnumerable<Tag> New => _new.Concat(_copies);

    /// <summary>Tags of a row that has an older one: made twice, and nobody has touched them.</summary>
    public IReadOnlyList<Tag> Surplus => _surplus;

    /// <summary>Tags that bear the marker of another tag's row, and are tags of their own.</summary>
    public IReadOnlyList<Tag> Copies => _copies;

    /// <summary>Tags whose row was created after the others were read.</summary>
    public IReadOnlyList<Tag> Early => _early;

    /// <summary>Rows without a tag: not made yet, or gone.</summary>
    public IReadOnlyList<Row> Alone => _alone;

    /// <summary>Deleted tags, and what Matterport still has of them.</summary>
    public IReadOnlyList<(Row Deleted, Tag? Tag)> Deleted => _deleted;

    /// <summary>Rows whose tags were deleted: in the meantime, or before the row was made, by whoever did not see that yet.</summary>
    public IReadOnlyList<(Row Row, Row Deleted)> Both => _both;

    /// <summary>The row that a tag is marked with; null for none.</summary>
    public static Guid? MarkedRow(Tag tag) => MarkersOf(tag).Select(TagMarker.RowOf).FirstOrDefault(row => row is not null);

    /// <summary>The markers among the keywords of a tag.</summary>
    public static IEnumerable<string> MarkersOf(Tag tag) => tag.Keywords.ValueOr([])!.Where(keyword => !TagMarker.IsNone(keyword));

    private static bool AreTwins(Tag one, Tag other) =>
        one.Created.HasValue
        && other.Created.HasValue
        && other.Created.Value - one.Created.Value < Twins
        && TagFields.Set.TwoWay.All(field =>
            field.Read(one) is { IsKnown: true } here
            && field.Read(other) is { IsKnown: true } there
            && field.Same(here.ValueOr(null), there.ValueOr(null))
        );
}
