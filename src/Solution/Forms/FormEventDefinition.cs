using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>An event of a form.</summary>
public sealed class FormEventDefinition : SolutionElement
{
    internal FormEventDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name of the event, such as onload.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>The logical name of the column that it listens to.</summary>
    public XmlValue Column => Value("@attribute");

    /// <summary>What is called.</summary>
    public IReadOnlyList<FormHandlerDefinition> Handlers =>
        [.. Elements("Handlers/Handler").Select(handler => new FormHandlerDefinition(File, handler))];
}
