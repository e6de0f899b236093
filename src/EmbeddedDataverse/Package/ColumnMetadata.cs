namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>One column, as the package describes it.</summary>
public sealed record ColumnMetadata(string Name, string SchemaName, ColumnType Type)
{
    /// <summary>Longest text allowed, in characters; null when the type has none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number allowed.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest number allowed.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Digits after the point.</summary>
    public int Precision { get; init; }

    /// <summary>Whether the date has no time (behaviour 2).</summary>
    public bool DateOnly { get; init; }

    /// <summary>Whether people see the date without its time.</summary>
    public bool ShowsDateOnly { get; init; }

    /// <summary>The requirement level; only forms enforce it, the API does not.</summary>
    public string RequiredLevel { get; init; } = "none";

    /// <summary>Whether column security guards it.</summary>
    public bool Secured { get; init; }

    /// <summary>Whether a Create may name it.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether an Update may name it.</summary>
    public bool ValidForUpdate { get; init; } = true;

    /// <summary>Allowed values and their labels.</summary>
    public IReadOnlyDictionary<int, string> Options { get; init; } = new Dictionary<int, string>();

    /// <summary>Status reasons: the state that each belongs to.</summary>
    public IReadOnlyDictionary<int, int> StateOfStatus { get; init; } = new Dictionary<int, int>();

    /// <summary>States: the status reason that each begins with.</summary>
    public IReadOnlyDictionary<int, int> DefaultStatus { get; init; } = new Dictionary<int, int>();

    /// <summary>What a Create fills in when the column is not named; a bool, an int, or null.</summary>
    public object? Default { get; init; }

    /// <summary>Tables that a lookup may point to.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether it points to a row.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Owner;

    /// <summary>Whether its values are text.</summary>
    public bool IsText => Type is ColumnType.Text or ColumnType.Memo;

    /// <summary>Whether its values are whole numbers from a list.</summary>
    public bool IsChoice => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;
}
