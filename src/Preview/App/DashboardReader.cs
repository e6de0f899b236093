using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads Dashboards/*.xml.</summary>
internal sealed class DashboardReader(LayoutReader layouts)
{
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public Dashboard Read(PackageFile file)
    {
        var dashboard = file.Root;
        file.Knows(dashboard, "LocalizedNames Descriptions FormId IsCustomizable IsDefault FormXml IntroducedVersion IsTabletEnabled");
        var forms = file.One(file.One(dashboard, "FormXml"), "forms");
        file.Knows(forms, "form", "type");
        var form = file.One(forms, "form");
        file.Knows(form, "tabs");
        return file.Attribute(forms, "type") == "dashboard"
            ? new(file.IdText(file.Text(dashboard, "FormId")), file.Label(dashboard, "LocalizedNames"), layouts.Tabs(file, form, null))
            : throw file.Refuse("the form of a dashboard has another type.");
    }
}
