namespace MatterportForDataverse.Schema;

/// <summary>Points at one row: what a lookup column holds.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Id">The row's primary key.</param>
public sealed record RowReference(string Table, Guid Id)
{
    /// <summary>The text form used in keys and bookmarks: <c>table:id</c>, the id as 32 lower-case digits.</summary>
    public override string ToString() => $"{Table}:{Id:N}";
}
