using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads dashboards.</summary>
internal sealed class DashboardReader(LayoutReader layouts)
{
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public Dashboard Read(FormDefinition dashboard)
    {
        dashboard.Knows("LocalizedNames Descriptions FormId IsCustomizable IsDefault FormXml! IntroducedVersion IsTabletEnabled");
        dashboard.Knows("forms!", at: "FormXml");
        dashboard.Knows("form!", "type", "FormXml/forms");
        dashboard.Knows("tabs!", at: "FormXml/forms/form");
        dashboard.Knows("tab*", at: "FormXml/forms/form/tabs");
        return dashboard.DashboardType.Required() == "dashboard"
            ? new(dashboard.Id.ToId(), dashboard.DisplayName.English(), layouts.Tabs(dashboard, null))
            : throw dashboard.Refuse("the form of a dashboard has another type.");
    }
}
