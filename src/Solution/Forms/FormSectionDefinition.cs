using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A group of controls; also the header of a form.</summary>
public sealed class FormSectionDefinition : SolutionElement
{
    internal FormSectionDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@id");

    /// <summary>The name that scripts know it by.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>What stands above it.</summary>
    public LabelList Label => new(this, "labels");

    /// <summary>false where the label is not shown.</summary>
    public XmlValue ShowsLabel => Value("@showlabel");

    /// <summary>How many columns it has: the number, or a digit for each.</summary>
    public XmlValue Columns => Value("@columns");

    /// <summary>The rows, from top to bottom.</summary>
    public IReadOnlyList<FormRowDefinition> Rows => [.. Elements("rows/row").Select(row => new FormRowDefinition(File, row))];
}
