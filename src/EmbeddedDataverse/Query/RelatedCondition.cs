using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A condition that a row has related rows of some kind, or has none.</summary>
/// <param name="Column">The column that the related rows match, compared with nothing.</param>
/// <param name="Keys">What they match it with.</param>
/// <param name="Negated">Whether there is to be none.</param>
internal sealed record RelatedCondition(ValueComparison Column, IReadOnlySet<object> Keys, bool Negated) : Condition
{
    public override IEnumerable<ValueComparison> Comparisons => [Column];

    public override IEnumerable<ColumnValues> Equalities => [];

    public override bool Matches(JoinedRow row)
    {
        var key = RowTable.MatchKey(row.Value(Column.LinkIndex, Column.Table.Ordinal(Column.Column.Name)));
        return (key is not null && Keys.Contains(key)) != Negated;
    }
}
