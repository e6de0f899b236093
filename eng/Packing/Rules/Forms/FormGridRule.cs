using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>What every grid of a genuine export says of itself.</summary>
internal sealed class FormGridRule()
    : MeaningRule("form.grid", "A grid that does not call itself one (`indicationOfSubgrid`), or has no table or no view.")
{
    private const string Grid = "e7a81278-8635-4d9e-8d4d-59480b391c5b";
    private static readonly string[] Parts = ["TargetEntityType", "ViewId"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Xml.Descendants("control")
        where control.Attr("classid").Id() == Grid
        from lacking in Parts
            .Where(part => control.Element("parameters").Text(part).Length == 0)
            .Concat(control.Attr("indicationOfSubgrid") == "true" ? [] : ["indicationOfSubgrid=\"true\""])
        select new Violation(form, $"The grid {control.Attr("id")} has no {lacking}.");
}
