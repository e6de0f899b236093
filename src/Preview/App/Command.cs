namespace MatterportForDataverse.Preview.App;

/// <summary>A button of the package.</summary>
internal sealed record Command(
    string Name,
    string Label,
    string? Tooltip,
    string? Icon,
    string Table,
    CommandLocation Location,
    decimal Sequence
)
{
    /// <summary>The function that it calls.</summary>
    public required string Function { get; init; }

    /// <summary>The web resource with that function.</summary>
    public required string Library { get; init; }

    /// <summary>What the function is given.</summary>
    public required IReadOnlyList<CommandParameter> Parameters { get; init; }

    /// <summary>How many rows are chosen while it is on the bar of a list; null on a form.</summary>
    public Selection? Selection { get; init; }
}

/// <summary>Where a button stands; numbered as <c>location</c> is.</summary>
internal enum CommandLocation
{
    /// <summary>Above a row.</summary>
    Form = 0,

    /// <summary>Above the rows of a table.</summary>
    MainGrid = 1,

    /// <summary>Above the rows that belong to a row.</summary>
    Subgrid = 2,
}

/// <summary>What a button gives its function; numbered as parameter types are.</summary>
internal enum CommandParameter
{
    /// <summary>The form's context.</summary>
    PrimaryControl = 5,

    /// <summary>The grid.</summary>
    SelectedControl = 12,

    /// <summary>The ids of the chosen rows.</summary>
    SelectedControlSelectedItemIds = 23,
}
