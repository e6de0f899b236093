using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The columns that a request selects.</summary>
/// <param name="table">Their table.</param>
/// <param name="selected">The columns; null for all of the table.</param>
internal sealed class SelectedColumns(TableMetadata table, IReadOnlyList<ColumnMetadata>? selected)
{
    public IReadOnlyList<ColumnMetadata> Columns => selected ?? table.Columns;

    public ColumnSet Set { get; } = selected is null ? new(true) : new([.. selected.Select(column => column.Name)]);

    /// <summary>The properties in parentheses, as a context URL has them; empty for all.</summary>
    public string Projection { get; } = selected is null ? "" : $"({string.Join(',', selected.Select(EdmTypes.PropertyName))})";

    /// <summary>The same with what is expanded.</summary>
    public string ProjectionWith(IReadOnlyList<Expansion> expanded)
    {
        var all = string.Join(',', expanded.Select(one => one.Projection).Prepend(Projection.Trim('(', ')')).Where(one => one.Length > 0));
        return all.Length > 0 ? $"({all})" : "";
    }
}
