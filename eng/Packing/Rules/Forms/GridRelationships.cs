using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid of related rows follows a relationship from the form's table to the grid's.</summary>
internal sealed class GridRelationships()
    : Rule("form.unknown-relationship", "A grid whose relationship is not there or does not lead from the form's table to the grid's.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from control in form.Controls
        let name = control.Parameters.Text("RelationshipName")
        where name.Length > 0
        let relationship = solution.Relationships.FirstOrDefault(relationship => relationship.Name == name)
        where relationship is null || !relationship.Leads(form.Table?.Logical ?? "", control.Target)
        select new Fault(
            form.File,
            relationship is null
                ? $"The control {control.Name} follows the relationship {name}, which is not in the solution."
                : $"The control {control.Name} follows {name}, which does not lead from {form.Table?.Logical ?? "a dashboard"} to {control.Target}."
        );
}
