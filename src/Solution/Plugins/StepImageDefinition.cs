using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Plugins;

/// <summary>An image that a step is handed.</summary>
public sealed class StepImageDefinition : SolutionElement
{
    internal StepImageDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>What the plug-in calls it.</summary>
    public XmlValue Alias => Value("EntityAlias");

    /// <summary>0 before, 1 after, 2 both.</summary>
    public XmlValue Type => Value("ImageType");

    /// <summary>Whose row it is: Target, or Id for a Create.</summary>
    public XmlValue MessageProperty => Value("MessagePropertyName");

    /// <summary>The logical names of its columns; empty for all.</summary>
    public XmlValue Columns => Value("Attributes");
}
