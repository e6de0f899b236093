using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads what a subgrid, or a component of a dashboard, shows.</summary>
internal sealed class SubgridReader(SolutionPackage package, IReadOnlyList<View> views, IReadOnlyList<Chart> charts)
{
    // As many as the platform shows when a form says nothing.
    private const int UsualRows = 4;
    private const string Known =
        "TargetEntityType RelationshipName ViewId ViewIds EnableViewPicker IsUserView AutoExpand RecordsPerPage ChartGridMode "
        + "VisualizationId IsUserChart "
        + "EnableChartPicker EnableQuickFind EnableJumpBar HeaderColorCode";

    /// <param name="control">The control.</param>
    /// <param name="table">The form's table; null on a dashboard.</param>
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public SubgridControl Read(FormControlDefinition control, TableDescription? table)
    {
        control.Knows("parameters!", "id classid datafieldname disabled indicationOfSubgrid uniqueid");
        control.Knows(Known, at: "parameters");
        if (control.IsUserView.ToBoolean(false) || control.IsUserChart.ToBoolean(false))
        {
            throw control.Refuse("a view or chart of a person cannot be in a package.");
        }

        var target = control.Target.Required();
        var view = Find(control, "view", control.ViewId, views.Where(view => view.Table == target).Select(view => view.Id));
        var mode = control.ChartMode.Optional ?? "Grid";
        return new(target, view)
        {
            Lookup = control.GridRelationship.IsGiven ? Lookup(control, target, table) : null,
            Chart =
                mode == "Grid"
                    ? null
                    : Find(control, "chart", control.ChartId, charts.Where(chart => chart.Table == target).Select(chart => chart.Id)),
            ShowsRows = mode switch
            {
                "Grid" or "All" => true,
                "Chart" => false,
                _ => throw control.Refuse($"the preview does not know ChartGridMode {mode}."),
            },
            RowsPerPage = control.RecordsPerPage.ToInteger(UsualRows),
        };
    }

    private static string Find(FormControlDefinition control, string what, XmlValue id, IEnumerable<string> known) =>
        known.Contains(id.ToId()) ? id.ToId() : throw control.Refuse($"the {what} {id.ToId()} of {control.Target} is not in the package.");

    private string Lookup(FormControlDefinition control, string target, TableDescription? table) =>
        package
            .Relationships.FirstOrDefault(one =>
                one.Name == control.GridRelationship && one.Referencing == target && one.Referenced == table?.Name
            )
            ?.Column
        ?? throw control.Refuse($"{control.GridRelationship} is no relationship from {target} to {table?.Name ?? "a dashboard"}.");
}
