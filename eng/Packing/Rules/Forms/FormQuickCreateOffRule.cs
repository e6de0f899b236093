using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A quick create form is shown only where its table says so (Allow quick create).</summary>
internal sealed class FormQuickCreateOffRule()
    : MeaningRule("form.quick-create-off", "A quick create form of a table whose IsQuickCreateEnabled is 0, so that nobody would see it.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        where form.Type == "quickCreate" && form.Table?.IsQuickCreateEnabled == "0"
        select new Violation(form, $"The form is never shown: IsQuickCreateEnabled of {form.Table!.LogicalName} is 0.");
}
