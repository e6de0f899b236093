namespace MatterportForDataverse.Preview.App;

/// <summary>A list of rows of a table: which, in what order, with which columns.</summary>
internal sealed record View(
    string Id,
    string Table,
    string Title,
    ViewKind Kind,
    bool IsDefault,
    string Fetch,
    IReadOnlyList<ViewColumn> Columns
)
{
    /// <summary>The column whose text opens the row.</summary>
    public required string Jump { get; init; }
}

/// <summary>A column of a view.</summary>
/// <param name="Name">As the answer spells it: the column, or alias.column of a linked table.</param>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Column">Its name there.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Width">In pixels, as the package says.</param>
internal sealed record ViewColumn(string Name, string Table, string Column, string Label, int Width);

/// <summary>What a view is for; numbered as <c>querytype</c> is.</summary>
internal enum ViewKind
{
    /// <summary>People choose it in the view picker.</summary>
    Public = 0,

    /// <summary>The pattern of advanced find; the preview has none.</summary>
    AdvancedFind = 1,

    /// <summary>Rows beside the row they belong to.</summary>
    Associated = 2,

    /// <summary>What a search looks through.</summary>
    QuickFind = 4,

    /// <summary>What a lookup offers.</summary>
    Lookup = 64,

    /// <summary>Rows of the person; has no layout.</summary>
    Mine = 8192,
}
