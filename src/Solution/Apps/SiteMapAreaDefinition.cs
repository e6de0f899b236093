using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>A part of an app that people switch between.</summary>
public sealed class SiteMapAreaDefinition : SolutionElement
{
    internal SiteMapAreaDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>What people read.</summary>
    public LabelList Titles => new(this, "Titles");

    /// <summary>The headings.</summary>
    public IReadOnlyList<SiteMapGroupDefinition> Groups => [.. Elements("Group").Select(group => new SiteMapGroupDefinition(File, group))];
}
