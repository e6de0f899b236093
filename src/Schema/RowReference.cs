namespace MatterportForDataverse.Schema;

/// <summary>Points at one row: what a lookup column holds.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Id">The row's primary key.</param>
public sealed record RowReference(string Table, Guid Id)
{
    /// <summary>The text form used in keys and bookmarks: <c>table:id</c>, the id as 32 lower-case digits.</summary>
    public override string ToString() => $"{Table}:{Id:N}";

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is no such form.</exception>
    public static RowReference Parse(string key)
    {
        var colon = key.IndexOf(':');
        return colon > 0
            ? new RowReference(key.Substring(0, colon), Guid.ParseExact(key.Substring(colon + 1), "N"))
            : throw new FormatException("A key of a row has the form table:id.");
    }
}
