using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads what a subgrid, or a component of a dashboard, shows.</summary>
internal sealed class SubgridReader(SolutionPackage package, IReadOnlyList<View> views, IReadOnlyList<Chart> charts)
{
    // As many as the platform shows when a form says nothing.
    private const int UsualRows = 4;
    private const string Known =
        "TargetEntityType RelationshipName ViewId ViewIds EnableViewPicker IsUserView AutoExpand RecordsPerPage ChartGridMode VisualizationId IsUserChart "
        + "EnableChartPicker EnableQuickFind EnableJumpBar HeaderColorCode";

    /// <param name="file">The form or dashboard.</param>
    /// <param name="parameters">The control's parameters.</param>
    /// <param name="table">The form's table; null on a dashboard.</param>
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public SubgridControl Read(PackageFile file, XElement parameters, TableDescription? table)
    {
        file.Knows(parameters, Known);
        if (file.SaysInside(parameters, "IsUserView", false) || file.SaysInside(parameters, "IsUserChart", false))
        {
            throw file.Refuse("a view or chart of a person cannot be in a package.");
        }

        var target = file.Text(parameters, "TargetEntityType");
        var view = Find(file, views.Where(view => view.Table == target).Select(view => view.Id), parameters, "ViewId", target)!;
        var mode = PackageFile.Optional(parameters, "ChartGridMode") ?? "Grid";
        return new(target, view)
        {
            Lookup = PackageFile.Optional(parameters, "RelationshipName") is { } relationship
                ? Lookup(file, relationship, target, table)
                : null,
            Chart =
                mode == "Grid"
                    ? null
                    : Find(
                        file,
                        charts.Where(chart => chart.Table == target).Select(chart => chart.Id),
                        parameters,
                        "VisualizationId",
                        target
                    ),
            ShowsRows = mode switch
            {
                "Grid" or "All" => true,
                "Chart" => false,
                _ => throw file.Refuse($"the preview does not know ChartGridMode {mode}."),
            },
            RowsPerPage = file.Number(parameters, "RecordsPerPage", UsualRows),
        };
    }

    private static string Find(PackageFile file, IEnumerable<string> known, XElement parameters, string child, string table)
    {
        var id = file.IdText(file.Text(parameters, child));
        return known.Contains(id) ? id : throw file.Refuse($"{child} {id} of {table} is not in the package.");
    }

    private string Lookup(PackageFile file, string relationship, string target, TableDescription? table) =>
        package
            .Relationships.FirstOrDefault(one => one.Name == relationship && one.Referencing == target && one.Referenced == table?.Name)
            ?.Column
        ?? throw file.Refuse($"{relationship} is no relationship from {target} to {table?.Name ?? "a dashboard"}.");
}
