using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>An option of a choice, a state, or a status reason.</summary>
public sealed class OptionDefinition : SolutionElement
{
    internal OptionDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The number that rows have.</summary>
    public XmlValue Number => Value("@value");

    /// <summary>Of a status reason: the state that it belongs to.</summary>
    public XmlValue State => Value("@state");

    /// <summary>Of a state: the status reason that it begins with.</summary>
    public XmlValue DefaultStatus => Value("@defaultstatus");

    /// <summary>Whether it is a state.</summary>
    public bool IsState => Xml.Name.LocalName == "state";

    /// <summary>Whether it is a status reason.</summary>
    public bool IsStatus => Xml.Name.LocalName == "status";

    /// <summary>What people call the option.</summary>
    public LabelList DisplayName => new(this, "labels");

    /// <summary>What the option means.</summary>
    public LabelList Description => new(this, "Descriptions");
}
