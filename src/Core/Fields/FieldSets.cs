namespace MatterportForDataverse.Core.Fields;

/// <summary>The sets of fields, by the tables that mirror them.</summary>
public static class FieldSets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldSet> All { get; } = [ModelFields.Set, TagFields.Set];

    /// <summary>The fields of a table; null where it mirrors none.</summary>
    /// <param name="table">Logical name of the table.</param>
    public static FieldSet? Find(string? table) => All.FirstOrDefault(set => set.Table == table);
}
