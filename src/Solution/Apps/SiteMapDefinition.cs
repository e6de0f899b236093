using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>The navigation of an app.</summary>
public sealed class SiteMapDefinition : SolutionElement
{
    internal SiteMapDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name, which is that of its app.</summary>
    public XmlValue UniqueName => Value("SiteMapUniqueName");

    /// <summary>The parts that people switch between.</summary>
    public IReadOnlyList<SiteMapAreaDefinition> Areas =>
        [.. Elements("SiteMap/Area").Select(area => new SiteMapAreaDefinition(File, area))];

    /// <summary>All entries, wherever they are.</summary>
    public IEnumerable<SiteMapSubAreaDefinition> SubAreas =>
        Xml.Descendants("SubArea").Select(entry => new SiteMapSubAreaDefinition(File, entry));
}
