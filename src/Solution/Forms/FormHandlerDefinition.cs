using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A function that a form calls.</summary>
public sealed class FormHandlerDefinition : SolutionElement
{
    internal FormHandlerDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The function.</summary>
    public XmlValue Function => Value("@functionName");

    /// <summary>The web resource with the function.</summary>
    public XmlValue Library => Value("@libraryName");

    /// <summary>false where it is switched off.</summary>
    public XmlValue Enabled => Value("@enabled");

    /// <summary>What else the function is given.</summary>
    public XmlValue Parameters => Value("@parameters");

    /// <summary>true where the function is given the execution context first.</summary>
    public XmlValue PassesContext => Value("@passExecutionContext");
}
