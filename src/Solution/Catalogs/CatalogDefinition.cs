using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Catalogs;

/// <summary>A catalogue in which makers find events, or a category of one.</summary>
public sealed class CatalogDefinition : SolutionElement
{
    internal CatalogDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name.</summary>
    public XmlValue UniqueName => Value("@uniquename");

    /// <summary>The unique name of the catalogue that it is a category of; none for a catalogue.</summary>
    public XmlValue Parent => Value("parentcatalogid/uniquename");

    /// <summary>What people call it.</summary>
    public LabelList DisplayName => new(this, "displayname");

    /// <summary>What is found in it.</summary>
    public LabelList Description => new(this, "description");
}
