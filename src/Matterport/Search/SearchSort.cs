namespace MatterportForDataverse.Matterport.Search;

/// <summary>The order of a search's results.</summary>
public sealed record SearchSort
{
    private SearchSort(string field) => Field = field;

    /// <summary>Oldest first: a model that is added meanwhile shifts no page that was read.</summary>
    public static SearchSort CreatedAscending { get; } = new("created");

    internal string Field { get; }
}
