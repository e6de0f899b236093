using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Queries;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A view shows what it fetched: a cell without a fetched column stays empty.</summary>
internal sealed class ViewLayoutRule()
    : MeaningRule(
        "view.layout",
        "A view without a layout, whose layout shows what its query does not fetch, or whose rows are not known by the table's primary key."
    )
{
    // The view "my rows" has none in any export.
    private const string Mine = "8192";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from view in solution.Views
        where view.Table is not null && view.Fetches.Count > 0
        from reason in view.Layout is { } layout ? Reasons(layout, view.Table!, view.Fetches[0])
        : view.Xml.Text("querytype") == Mine ? []
        : ["The view has no layout (layoutxml), so that it has no columns."]
        select new Violation(view, reason);

    private static IEnumerable<string> Reasons(ViewLayoutDefinition layout, TableDefinition table, FetchDefinition fetch)
    {
        foreach (var cell in layout.Cells.Where(cell => !fetch.LayoutNames.Contains(cell.Name.Text)))
        {
            yield return $"The layout shows {cell.Name}, which the query does not fetch.";
        }

        if (layout.Xml.Elements("row").Any(row => row.Attr("id") != table.PrimaryKey))
        {
            yield return $"The layout knows rows by {layout.RowId}; the primary key of {table.LogicalName} is {table.PrimaryKey}.";
        }

        if (layout.Jump.Text.Length > 0 && !table.Has(layout.Jump))
        {
            yield return $"The layout jumps by {layout.Jump}, which {table.LogicalName} does not have.";
        }
    }
}
