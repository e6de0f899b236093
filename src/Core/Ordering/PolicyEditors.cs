using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Who edited the draft of a policy: their IDs, one a line.</summary>
public static class PolicyEditors
{
    /// <summary>The editors of a policy.</summary>
    /// <param name="policy">The row, with its editors.</param>
    public static IReadOnlyList<Guid> Of(Row policy) =>
        [
            .. (policy.Get(PolicyTable.Editors) ?? "")
                .Split('\n')
                .Select(line => Guid.TryParse(line, out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];

    /// <summary>The text with somebody more.</summary>
    public static string With(Row policy, IEnumerable<Guid> more) =>
        string.Join("\n", Of(policy).Concat(more).Distinct().Select(id => id.ToString("D")));
}
