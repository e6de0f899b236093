namespace MatterportForDataverse.Preview.App;

/// <summary>A table as the page needs it: names, labels, columns.</summary>
internal sealed record TableDescription(string Name, string SchemaName, string Set, string Label, string Plural)
{
    /// <summary>The column with the id.</summary>
    public required string Key { get; init; }

    /// <summary>The column that names a row; null when none does.</summary>
    public string? PrimaryName { get; init; }

    /// <summary>Whether rows belong to a user or team.</summary>
    public bool UserOwned { get; init; }

    /// <summary>Whether New opens the quick create form.</summary>
    public bool QuickCreate { get; init; }

    /// <summary>Its columns by name.</summary>
    public required IReadOnlyDictionary<string, ColumnDescription> Columns { get; init; }
}
