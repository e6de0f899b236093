using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Settings;

/// <summary>A code component.</summary>
public sealed class CodeComponentDefinition : SolutionElement
{
    internal CodeComponentDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name.</summary>
    public XmlValue Name => Value("Name");
}
