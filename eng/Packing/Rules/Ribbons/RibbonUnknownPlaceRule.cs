using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// A table's ribbon adds to the bars of that table: "Mscrm.HomepageGrid.table.….Controls._children". Without "._children", what stands
/// there already would be replaced.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbons-available#table-ribbons
/// </summary>
internal sealed class RibbonUnknownPlaceRule()
    : MeaningRule("ribbon.unknown-place", "A button of a ribbon on the bar of another table, or at a place that takes no buttons.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from action in ribbon.Actions
        where
            !Regex.IsMatch(
                action.Location,
                $@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.{Regex.Escape(ribbon.Table)}\.\w+(\.\w+)+\.Controls\._children$"
            )
        select new Violation(
            ribbon,
            $"{action.Id} stands at \"{action.Location}\", which is no place for buttons on a bar of {ribbon.Table}."
        );
}
