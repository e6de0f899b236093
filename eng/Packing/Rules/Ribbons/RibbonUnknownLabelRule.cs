using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// A text of a ribbon stands among its labels ($LocLabels:), where other languages can be added; that it is there in the base language is a
/// rule for all labels.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/use-localized-labels-ribbons
/// </summary>
internal sealed class RibbonUnknownLabelRule()
    : MeaningRule(
        "ribbon.unknown-label",
        "A text of a ribbon that names a label which is not there or has no titles, or that is written out."
    )
{
    private const string Label = "$LocLabels:";
    private static readonly string[] Texts = ["Alt", "LabelText", "ToolTipTitle", "ToolTipDescription"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from text in ribbon.Xml.DescendantsAndSelf().Attributes()
        let isLabel = text.Value.StartsWith(Label, StringComparison.Ordinal)
        where isLabel ? !Has(ribbon, text.Value[Label.Length..]) : Texts.Contains(text.Name.LocalName)
        select new Violation(ribbon, $"{text.Name} of {text.Parent.Attr("Id")} is \"{text.Value}\", which is no label of the ribbon.");

    private static bool Has(RibbonDefinition ribbon, string id) => ribbon.Labels.Any(label => label.Id == id && label.Titles.IsThere);
}
