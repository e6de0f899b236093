using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// A text of a ribbon stands among its labels ($LocLabels:), where other languages can be added; that it is there in the base language is a rule for all labels.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/use-localized-labels-ribbons
/// </summary>
internal sealed class RibbonLabels()
    : Rule("ribbon.unknown-label", "A text of a ribbon that names a label which is not there or has no titles, or that is written out.")
{
    private const string Label = "$LocLabels:";
    private static readonly string[] Texts = ["Alt", "LabelText", "ToolTipTitle", "ToolTipDescription"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from ribbon in solution.Ribbons
        from text in ribbon.Attributes
        let isLabel = text.Value.StartsWith(Label, StringComparison.Ordinal)
        where isLabel ? !Has(ribbon, text.Value[Label.Length..]) : Texts.Contains(text.Name.LocalName)
        select new Fault(ribbon.File, $"{text.Name} of {text.Parent.Attr("Id")} is \"{text.Value}\", which is no label of the ribbon.");

    private static bool Has(Ribbon ribbon, string id) =>
        ribbon.Labels.Any(label => label.Attr("Id") == id && label.Element("Titles") is not null);
}
