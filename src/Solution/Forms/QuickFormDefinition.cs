using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A form that a quick view shows.</summary>
public sealed class QuickFormDefinition : SolutionElement
{
    internal QuickFormDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The logical name of the form's table.</summary>
    public XmlValue Table => Value("@entityname");

    /// <summary>The id of the form.</summary>
    public XmlValue FormId => Value(".");
}
