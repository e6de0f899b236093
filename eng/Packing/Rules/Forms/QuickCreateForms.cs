using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A quick create form is shown only where its table says so (Allow quick create).</summary>
internal sealed class QuickCreateForms()
    : Rule("form.quick-create-off", "A quick create form of a table whose IsQuickCreateEnabled is 0, so that nobody would see it.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        where form.Type == "quickCreate" && form.Table?.Flag("IsQuickCreateEnabled") == "0"
        select new Fault(form.File, $"The form is never shown: IsQuickCreateEnabled of {form.Table!.Logical} is 0.");
}
