using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenManifest
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a version that is not the repository's",
            "solution.version",
            Manifest,
            it => it.Edit(Manifest, root => root.Descendants("Version").First().Value = "9.9.9.0")
        ),
        new(
            "a changelog that is behind",
            "solution.version",
            Manifest,
            it => it with { Release = it.Release with { Announced = "0.0.1" } }
        ),
        new(
            "a source of unmanaged packages only",
            "solution.managed",
            Manifest,
            it => it.Replace(Manifest, "<Managed>2</Managed>", "<Managed>0</Managed>")
        ),
        new(
            "no section for steps",
            "section.missing",
            Sections,
            it => it.Edit(Sections, root => root.Element("SdkMessageProcessingSteps")!.Remove())
        ),
        new(
            "no section for dashboards",
            "section.missing",
            Sections,
            it => it.Edit(Sections, root => root.Element("Dashboards")!.Remove())
        ),
        new(
            "no element for views",
            "section.missing",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Element("SavedQueries")!.Remove())
        ),
        new(
            "a role in the list of sections",
            "section.content",
            Sections,
            it => it.Edit(Sections, root => root.Element("Roles")!.Add(new XElement("Role")))
        ),
        new(
            "a section that nobody knows",
            "section.content",
            Sections,
            it => it.Edit(Sections, root => root.Add(new XElement("Reports", new XElement("Report"))))
        ),
        new(
            "a form in the table's own file",
            "section.content",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Element("FormXml")!.Add(new XElement("forms")))
        ),
        new(
            "no base language",
            "solution.language",
            Sections,
            it => it.Replace(Sections, "<Language>1033</Language>", "<Language>1031</Language>")
        ),
        new(
            "a role that is not listed",
            "root.unlisted",
            Reader,
            it =>
                it.Edit(
                    Manifest,
                    root =>
                        root.Descendants("RootComponent")
                            .Single(one => one.Attribute("id")?.Value == it.Tree.Find(Reader)!.Xml.Attr("id"))
                            .Remove()
                )
        ),
        new(
            "a script that is not listed",
            "root.unlisted",
            $"{Script}.data.xml",
            it => it.Edit(Manifest, root => Root(root, "mpt_/extra/code.js").Remove())
        ),
        new("a step that is gone", "root.missing", Manifest, it => it.Remove(Step)),
        new(
            "a table that is not listed",
            "root.unlisted",
            "Entities/mpt_Work/Entity.xml",
            it => it.Edit(Manifest, root => Root(root, "mpt_work").Remove())
        ),
        new(
            "a root component of an unknown type",
            "root.missing",
            Manifest,
            it =>
                it.Edit(
                    Manifest,
                    root =>
                        Root(root, "mpt_work")
                            .AddAfterSelf(XElement.Parse("<RootComponent type=\"300\" schemaName=\"mpt_lost\" behavior=\"0\" />"))
                )
        ),
        new(
            "a root component twice",
            "root.repeated",
            Manifest,
            it => it.Edit(Manifest, root => Root(root, "mpt_work").AddAfterSelf(Root(root, "mpt_work")))
        ),
        new(
            "a solution with a blank in its unique name",
            "solution.name",
            Manifest,
            it => it.Edit(Manifest, root => root.Element("SolutionManifest")!.Element("UniqueName")!.Value = "Matterport For Dataverse")
        ),
        new(
            "a publisher with a blank behind its name",
            "solution.name",
            Manifest,
            it =>
                it.Edit(
                    Manifest,
                    root =>
                        root.Descendants("Publisher")
                            .Single()
                            .Descendants("LocalizedName")
                            .First()
                            .SetAttributeValue("description", "Matterport ")
                )
        ),
        new(
            "an option prefix that is too small",
            "solution.name",
            Manifest,
            it => it.Edit(Manifest, root => root.Descendants("CustomizationOptionValuePrefix").Single().Value = "1000")
        ),
    ];

    private static XElement Root(XElement root, string name) =>
        root.Descendants("RootComponent").First(one => one.Attribute("schemaName")?.Value == name);
}
