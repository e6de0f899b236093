using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>A model-driven app.</summary>
public sealed class AppDefinition : SolutionElement
{
    internal AppDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name.</summary>
    public XmlValue UniqueName => Value("UniqueName");

    /// <summary>The id of the web resource with the app's picture.</summary>
    public XmlValue IconId => Value("WebResourceId");

    /// <summary>What people call the app.</summary>
    public LabelList DisplayName => new(this, "LocalizedNames");

    /// <summary>What the app is for.</summary>
    public LabelList Description => new(this, "Descriptions");

    /// <summary>What the app is made of.</summary>
    public IReadOnlyList<AppComponentDefinition> Components =>
        [.. Xml.Descendants("AppModuleComponent").Select(component => new AppComponentDefinition(File, component))];

    /// <summary>The logical names of the app's tables.</summary>
    public IEnumerable<string> Tables =>
        Components.Where(component => component.Type == "1").Select(component => component.SchemaName.Text);

    /// <summary>The ids of the roles that see the app, as they are written.</summary>
    public IReadOnlyList<string> RoleIds => [.. Elements("AppModuleRoleMaps/Role").Select(role => role.Attr("id"))];
}
