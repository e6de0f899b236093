namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>One table: its columns in a fixed order, its alternate keys and who owns its rows.</summary>
public sealed class TableMetadata
{
    private readonly Dictionary<string, int> _ordinals;
    private readonly HashSet<int> _indexed;
    private readonly string? _privilegeName;

    /// <summary>Puts a table together; the first primary key column is its id.</summary>
    public TableMetadata(string schemaName, bool userOwned, IReadOnlyList<ColumnMetadata> columns, IReadOnlyList<KeyMetadata> keys)
    {
        SchemaName = schemaName;
        Name = schemaName.ToLowerInvariant();
        UserOwned = userOwned;
        Columns = columns;
        Keys = keys;
        _ordinals = columns.Select((column, ordinal) => (column.Name, ordinal)).ToDictionary(pair => pair.Name, pair => pair.ordinal);
        PrimaryKey = columns.Single(column => column.Type == ColumnType.PrimaryKey);
        _indexed =
        [
            .. keys.SelectMany(key => key.Columns)
                .Concat(columns.Where(column => column.Type == ColumnType.Lookup && column.ValidForCreate).Select(column => column.Name))
                .Select(Ordinal),
        ];
    }

    /// <summary>The logical name, lower case.</summary>
    public string Name { get; }

    /// <summary>The name as privileges spell it.</summary>
    public string SchemaName { get; }

    /// <summary>Whether its rows belong to a user or team; else to the organisation.</summary>
    public bool UserOwned { get; }

    /// <summary>The plural of the Web API.</summary>
    public string EntitySetName { get; init; } = "";

    /// <summary>The column that names a row; null when none does.</summary>
    public string? PrimaryNameColumn { get; init; }

    /// <summary>Whether it is the platform's own and not the package's.</summary>
    public bool IsSystem { get; init; }

    /// <summary>
    /// The name that its privileges have; null for tables of the platform whose privileges are not simulated, which everybody reads and
    /// administrators change.
    /// </summary>
    public string? PrivilegeName
    {
        get => _privilegeName ?? (IsSystem ? null : SchemaName);
        init => _privilegeName = value;
    }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ColumnMetadata> Columns { get; }

    /// <summary>Its alternate keys.</summary>
    public IReadOnlyList<KeyMetadata> Keys { get; }

    /// <summary>The column with its id.</summary>
    public ColumnMetadata PrimaryKey { get; }

    /// <summary>Whether it has a column of that name.</summary>
    public bool Has(string column) => _ordinals.ContainsKey(column);

    /// <summary>Whether the column at a place of a row is part of a key, or a lookup that people set.</summary>
    internal bool IsIndexed(int ordinal) => _indexed.Contains(ordinal);

    /// <summary>The place of a column in a row, or -1.</summary>
    public int Ordinal(string column) => _ordinals.GetValueOrDefault(column, -1);

    /// <summary>The column of that name, or null.</summary>
    public ColumnMetadata? Find(string column) => _ordinals.TryGetValue(column, out var ordinal) ? Columns[ordinal] : null;
}
