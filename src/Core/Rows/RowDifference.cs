namespace MatterportForDataverse.Core.Rows;

/// <summary>What is to be written to a row so that it holds what is told of it.</summary>
internal static class RowDifference
{
    /// <summary>The write; null when the row holds all of it already. Columns that were not read are not compared.</summary>
    /// <param name="held">The row, with the columns that were read.</param>
    /// <param name="told">What it is to hold.</param>
    public static Row? Of(Row held, Row told)
    {
        var changes = told.Values.Where(pair => held.Has(pair.Key) && !Equals(PlainValue.Of(held[pair.Key]), PlainValue.Of(pair.Value)));
        var write = new Row(held.Table) { Id = held.Id };
        foreach (var change in changes)
        {
            write.SetRaw(change.Key, change.Value);
        }

        return write.Values.Count > 0 ? write : null;
    }
}
