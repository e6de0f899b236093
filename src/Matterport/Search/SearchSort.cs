namespace MatterportForDataverse.Matterport.Search;

/// <summary>The order of a search's results.</summary>
public sealed record SearchSort
{
    private SearchSort(string field, bool descending) => (Field, Descending) = (field, descending);

    public static SearchSort ModifiedAscending { get; } = new("modified", false);

    public static SearchSort ModifiedDescending { get; } = new("modified", true);

    public static SearchSort CreatedAscending { get; } = new("created", false);

    public static SearchSort CreatedDescending { get; } = new("created", true);

    public static SearchSort NameAscending { get; } = new("name", false);

    public string Field { get; }

    public bool Descending { get; }
}
