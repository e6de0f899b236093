using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid of related rows follows a relationship from the form's table to the grid's.</summary>
internal sealed class FormUnknownRelationshipRule()
    : MeaningRule(
        "form.unknown-relationship",
        "A grid whose relationship is not there or does not lead from the form's table to the grid's."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Controls
        let name = control.GridRelationship
        where name.Text.Length > 0
        let relationship = solution.Relationships.Find(name)
        where relationship is null || !relationship.Leads(form.Table?.LogicalName ?? "", control.Target)
        select new Violation(
            form,
            relationship is null
                ? $"The control {control.Name} follows the relationship {name}, which is not in the solution."
                : $"The control {control.Name} follows {name}, which does not lead from {form.Table?.LogicalName ?? "a dashboard"} to "
                    + $"{control.Target}."
        );
}
