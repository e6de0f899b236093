using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.WebResources;

/// <summary>A web resource: a script, page, style or picture.</summary>
public sealed class WebResourceDefinition : SolutionElement
{
    internal WebResourceDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("WebResourceId");

    /// <summary>The name, with its path and ending.</summary>
    public XmlValue Name => Value("Name");

    /// <summary>
    /// The number of the type, such as 1 for a page and 3 for a script:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource.
    /// </summary>
    public XmlValue Type => Value("WebResourceType");

    /// <summary>Where the web resource is in a package.</summary>
    public XmlValue PackagePath => Value("FileName");

    /// <summary>The path of the web resource itself.</summary>
    public string BodyPath => $"WebResources/{Name}";
}
