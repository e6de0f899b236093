using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A column of a tab.</summary>
public sealed class FormColumnDefinition : SolutionElement
{
    internal FormColumnDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The width, as a percentage.</summary>
    public XmlValue Width => Value("@width");

    /// <summary>The sections, from top to bottom.</summary>
    public IReadOnlyList<FormSectionDefinition> Sections =>
        [.. Elements("sections/section").Select(section => new FormSectionDefinition(File, section))];
}
