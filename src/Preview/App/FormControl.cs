namespace MatterportForDataverse.Preview.App;

/// <summary>A control on a form or dashboard.</summary>
internal sealed record FormControl(string Id, ControlKind Kind)
{
    /// <summary>The column it shows.</summary>
    public string? Column { get; init; }

    /// <summary>Whether the form forbids editing it.</summary>
    public bool Disabled { get; init; }

    /// <summary>The rows that a subgrid shows.</summary>
    public SubgridControl? Subgrid { get; init; }

    /// <summary>The form that a quick view shows, by the table that the lookup may point to.</summary>
    public IReadOnlyDictionary<string, string>? QuickForms { get; init; }
}

/// <summary>What a subgrid, or a component of a dashboard, shows.</summary>
internal sealed record SubgridControl(string Table, string View)
{
    /// <summary>The lookup of that table that points to the form's row; null for all rows of the view.</summary>
    public string? Lookup { get; init; }

    /// <summary>The chart of a dashboard's component.</summary>
    public string? Chart { get; init; }

    /// <summary>Whether the rows are shown.</summary>
    public bool ShowsRows { get; init; } = true;

    /// <summary>How many rows a page has.</summary>
    public int RowsPerPage { get; init; }
}

/// <summary>What a control is, by its class.</summary>
internal enum ControlKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Memo,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with digits after the point.</summary>
    Decimal,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A row of another table.</summary>
    Lookup,

    /// <summary>The reason of the row's state.</summary>
    StatusReason,

    /// <summary>Rows that belong to the row.</summary>
    Subgrid,

    /// <summary>A few columns of the row that a lookup points to.</summary>
    QuickView,

    /// <summary>Notes and activities of the row.</summary>
    Timeline,
}
