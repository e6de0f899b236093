using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An app's picture is a web resource, by id.</summary>
internal sealed class AppIcons()
    : Rule("app.unknown-web-resource", "An app whose icon is neither a web resource of the solution nor the platform's default.")
{
    // msdyn_/Images/AppModule_Default_Icon.png, with this id in every public export.
    private const string Default = "953b9fac-1e5e-e611-80d6-00155ded156f";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from app in solution.Roots(FileKind.App)
        let icon = app.Xml.Text("WebResourceId").Id()
        where icon != Default && !solution.WebResources.Values.Any(file => file.Xml.Text("WebResourceId").Id() == icon)
        select new Fault(app, $"The icon {app.Xml.Text("WebResourceId")} is no web resource of the solution.");
}
