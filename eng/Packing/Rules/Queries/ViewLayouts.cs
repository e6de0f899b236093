using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A view shows what it fetched: a cell without a fetched column stays empty.</summary>
internal sealed class ViewLayouts()
    : Rule(
        "view.layout",
        "A view whose layout shows what its query does not fetch, or whose rows are not known by the table's primary key."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from view in solution.Views
        from grid in view.File.Xml.Below("grid")
        where view.Table is not null && view.Fetches.Count > 0
        from reason in Reasons(grid, view.Table!, view.Fetches[0])
        select new Fault(view.File, reason);

    private static IEnumerable<string> Reasons(XElement grid, Table table, Fetch fetch) =>
        grid.Descendants("cell")
            .Select(cell => cell.Attr("name"))
            .Where(name => !fetch.Shown.Contains(name))
            .Select(name => $"The layout shows {name}, which the query does not fetch.")
            .Concat(
                grid.Descendants("row")
                    .Where(row => row.Attr("id") != table.PrimaryKey)
                    .Select(row => $"The layout knows rows by {row.Attr("id")}; the primary key of {table.Logical} is {table.PrimaryKey}.")
            )
            .Concat(
                grid.Attr("jump") is { Length: > 0 } jump && !table.Has(jump)
                    ? [$"The layout jumps by {jump}, which {table.Logical} does not have."]
                    : []
            );
}
