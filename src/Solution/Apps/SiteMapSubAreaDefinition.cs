using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>An entry of a site map.</summary>
public sealed class SiteMapSubAreaDefinition : SolutionElement
{
    internal SiteMapSubAreaDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>What people read.</summary>
    public LabelList Titles => new(this, "Titles");

    /// <summary>The logical name of the table that it leads to.</summary>
    public XmlValue Table => Value("@Entity");

    /// <summary>The address that it leads to.</summary>
    public XmlValue Url => Value("@Url");

    /// <summary>The id of the dashboard that it leads to.</summary>
    public XmlValue DashboardId => Value("@DefaultDashboard");
}
