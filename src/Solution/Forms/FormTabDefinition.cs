using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A tab of a form.</summary>
public sealed class FormTabDefinition : SolutionElement
{
    internal FormTabDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@id");

    /// <summary>The name that scripts know it by.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>What stands on it.</summary>
    public LabelList Label => new(this, "labels");

    /// <summary>false where the label is not shown.</summary>
    public XmlValue ShowsLabel => Value("@showlabel");

    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<FormColumnDefinition> Columns =>
        [.. Elements("columns/column").Select(column => new FormColumnDefinition(File, column))];
}
