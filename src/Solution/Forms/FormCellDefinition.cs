using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A place for one control.</summary>
public sealed class FormCellDefinition : SolutionElement
{
    internal FormCellDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@id");

    /// <summary>What stands beside the control.</summary>
    public LabelList Label => new(this, "labels");

    /// <summary>false where the label is not shown.</summary>
    public XmlValue ShowsLabel => Value("@showlabel");

    /// <summary>How many columns of the section it spans.</summary>
    public XmlValue ColumnSpan => Value("@colspan");

    /// <summary>How many rows it spans.</summary>
    public XmlValue RowSpan => Value("@rowspan");

    /// <summary>The control; null where the place is empty.</summary>
    public FormControlDefinition? Control => Xml.Element("control") is { } control ? new(File, control) : null;
}
