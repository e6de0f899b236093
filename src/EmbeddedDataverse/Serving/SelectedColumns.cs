using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The columns that a request selects with <c>$select</c>: all of them without it.</summary>
internal sealed class SelectedColumns
{
    private SelectedColumns(TableMetadata table, IReadOnlyList<ColumnMetadata>? chosen) =>
        (Columns, Set, Names) = (
            chosen ?? table.Columns,
            chosen is null ? new ColumnSet(true) : new ColumnSet([.. chosen.Select(column => column.Name)]),
            chosen is null ? "" : $"({string.Join(',', chosen.Select(RowSerializer.NameOf))})"
        );

    public IReadOnlyList<ColumnMetadata> Columns { get; }

    public ColumnSet Set { get; }

    /// <summary>The names in brackets, as a context has them.</summary>
    public string Names { get; }

    public static SelectedColumns Of(WebApiRequest request, TableMetadata table) =>
        new(
            table,
            request.Query.TryGetValue("$select", out var names)
                ? [.. names.ToString().Split(',', StringSplitOptions.TrimEntries).Select(name => Find(table, name)).Distinct()]
                : null
        );

    /// <summary>The column of a property; a name that there is not is refused as the platform does.</summary>
    public static ColumnMetadata Find(TableMetadata table, string property) =>
        table.Columns.FirstOrDefault(column => RowSerializer.NameOf(column) == property)
        ?? throw OrganizationFault.Of(0, $"Could not find a property named '{property}' on type 'Microsoft.Dynamics.CRM.{table.Name}'.");
}
