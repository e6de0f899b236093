using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>A heading of a site map, with the entries under it.</summary>
public sealed class SiteMapGroupDefinition : SolutionElement
{
    internal SiteMapGroupDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>What people read.</summary>
    public LabelList Titles => new(this, "Titles");

    /// <summary>The entries.</summary>
    public IReadOnlyList<SiteMapSubAreaDefinition> SubAreas =>
        [.. Elements("SubArea").Select(entry => new SiteMapSubAreaDefinition(File, entry))];
}
