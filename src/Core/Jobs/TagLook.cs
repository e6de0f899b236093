using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// What the tour shows of the work: the color and a keyword of the tag. Canceled work looks done, without claiming it; of missing work
/// nobody knows, so the tag stays as it is.
/// </summary>
internal static class TagLook
{
    /// <summary>The columns of the tag that it takes.</summary>
    public static IReadOnlyList<string> Columns { get; } = [TagTable.Color.Name, TagTable.Keywords.Name];

    /// <summary>Adds to a write of the tag what changes in its look.</summary>
    public static Row Apply(Row write, Row tag, WorkTarget target, WorkState state)
    {
        if (state == WorkState.Missing)
        {
            return write;
        }

        var isOpen = state == WorkState.Open;
        if ((isOpen ? target.OpenColor : target.DoneColor) is { } color && color != tag.Get(TagTable.Color))
        {
            write.Set(TagTable.Color, color);
        }

        var wanted =
            isOpen ? target.OpenKeyword
            : state == WorkState.Done ? target.DoneKeyword
            : null;
        var before = Lines.Of(tag.Get(TagTable.Keywords)).ToArray();
        var after = before
            .Where(word => Same(word, wanted) || !(Same(word, target.OpenKeyword) || Same(word, target.DoneKeyword)))
            .ToList();
        if (wanted is not null && !after.Exists(word => Same(word, wanted)))
        {
            after.Add(wanted);
        }

        var text = string.Join("\n", after);
        return before.SequenceEqual(after) || text.Length > TagTable.Keywords.MaxLength ? write : write.Set(TagTable.Keywords, text);
    }

    private static bool Same(string word, string? other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
