using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenApps
{
    private const string RealApp = "AppModules/mpt_Matterport/AppModule.xml";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "an app with a table that is nowhere",
            "app.unknown-component",
            RealApp,
            it =>
                it.Edit(
                    RealApp,
                    root =>
                        root.Descendants("AppModuleComponent")
                            .First()
                            .AddAfterSelf(XElement.Parse("<AppModuleComponent type=\"1\" schemaName=\"mpt_lost\" />"))
                )
        ),
        new(
            "an app with a dashboard that is nowhere",
            "app.unknown-component",
            App,
            it => it.Replace(App, "id=\"{71a66484", "id=\"{71a66485")
        ),
        new(
            "an app without a site map",
            "app.unknown-component",
            App,
            it => it.Replace(App, "<AppModuleComponent type=\"62\" schemaName=\"mpt_Extra\" />", "")
        ),
        new(
            "an app for a role that is nowhere",
            "app.unknown-role",
            App,
            it =>
                it.Edit(
                    App,
                    root =>
                        root.Descendants("Role")
                            .First()
                            .AddBeforeSelf(XElement.Parse("<Role id=\"{627090fe-40a3-4053-8790-584edc5be201}\" />"))
                )
        ),
        new(
            "an app that administrators do not see",
            "app.platform-role",
            RealApp,
            it => it.Replace(RealApp, "    <Role id=\"{627090ff-40a3-4053-8790-584edc5be201}\" />\n", "")
        ),
        new(
            "an app that customizers do not see",
            "app.platform-role",
            App,
            it => it.Replace(App, "    <Role id=\"{119f245c-3cc8-4b62-b31c-d1a046ced15d}\" />\n", "")
        ),
        new("an app for nobody", "app.unknown-role", App, it => it.Edit(App, root => root.Descendants("Role").Remove())),
        new("an app with an icon that is nowhere", "app.unknown-web-resource", App, it => it.Replace(App, "953b9fac", "953b9fad")),
        new(
            "an entry for a table that is nowhere",
            "site-map.unknown-table",
            SiteMap,
            it => it.Replace(SiteMap, "Entity=\"mpt_model\"", "Entity=\"mpt_models\"")
        ),
        new(
            "an entry for a table that the app does not have",
            "site-map.unknown-table",
            SiteMap,
            it => it.Replace(SiteMap, "Entity=\"mpt_model\"", "Entity=\"mpt_work\"")
        ),
        new(
            "an entry for a dashboard that is nowhere",
            "site-map.unknown-dashboard",
            SiteMap,
            it => it.Replace(SiteMap, "DefaultDashboard=\"71a66484", "DefaultDashboard=\"71a66485")
        ),
        new("two entries with one id", "site-map.entry", SiteMap, it => it.Replace(SiteMap, "Id=\"extra_start\"", "Id=\"extra_models\"")),
        new("an entry that leads nowhere", "site-map.entry", SiteMap, it => it.Replace(SiteMap, "Entity=\"mpt_model\" ", "")),
        new(
            "a picture that is nowhere",
            "web-resource.unknown",
            SiteMap,
            it => it.Replace(SiteMap, "$webresource:mpt_/extra/icon.svg", "$webresource:mpt_/extra/icons.svg")
        ),
    ];
}
