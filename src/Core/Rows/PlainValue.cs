namespace MatterportForDataverse.Core.Rows;

/// <summary>Values of columns as copying compares them: an empty text is no value.</summary>
internal static class PlainValue
{
    /// <summary>The value; null for an empty text.</summary>
    public static object? Of(object? value) => value is "" ? null : value;

    /// <summary>
    /// Whether a write changes the column. A form or an import sends columns that nobody touched; they say nothing.
    /// </summary>
    public static bool Changes(Row before, Row write, string column) => write.Has(column) && !Equals(Of(before[column]), Of(write[column]));
}
