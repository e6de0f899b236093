using MatterportForDataverse.Solution.Files;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenForms
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a renamed column in a form",
            "form.unknown-column",
            QuickForm,
            it => it.Replace(QuickForm, "datafieldname=\"mpt_name\"", "datafieldname=\"mpt_title\"")
        ),
        new(
            "a renamed column in a quick create form",
            "form.unknown-column",
            QuickCreate,
            it => it.Replace(QuickCreate, "datafieldname=\"mpt_name\"", "datafieldname=\"mpt_title\"")
        ),
        new(
            "an event of a column that is nowhere",
            "form.unknown-column",
            MainForm,
            it => it.Replace(MainForm, "<event name=\"onload\"", "<event name=\"onchange\" attribute=\"mpt_title\"")
        ),
        new(
            "a choice control on a text",
            "form.control-class",
            QuickForm,
            it => it.Replace(QuickForm, "4273EDBD-AC1D-40D3-9FB2-095C621B552D", "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE")
        ),
        new(
            "a control of an unknown class",
            "form.control-class",
            QuickForm,
            it => it.Replace(QuickForm, "4273EDBD-AC1D-40D3-9FB2-095C621B552D", "00000000-AC1D-40D3-9FB2-095C621B552D")
        ),
        new(
            "a grid of a table that is nowhere",
            "form.unknown-table",
            Dashboard,
            it => it.Replace(Dashboard, "<TargetEntityType>mpt_model<", "<TargetEntityType>mpt_models<")
        ),
        new(
            "a grid with a view that is nowhere",
            "form.unknown-view",
            Dashboard,
            it => it.Replace(Dashboard, "<ViewId>{62C67F07", "<ViewId>{62C67F08")
        ),
        new(
            "a grid with another table's view",
            "form.unknown-view",
            Dashboard,
            it =>
                it.Replace(
                    Dashboard,
                    "{62C67F07-A675-5F21-95A0-DC8DEDDB82A7}",
                    Path.GetFileNameWithoutExtension(Of(FileKind.View, "<entity name=\"mpt_work\">"))
                )
        ),
        new(
            "a chart that is nowhere",
            "form.unknown-chart",
            Dashboard,
            it => it.Replace(Dashboard, "<VisualizationId>{2EE1FD00", "<VisualizationId>{2EE1FD01")
        ),
        new(
            "a grid over a relationship that is nowhere",
            "form.unknown-relationship",
            MainForm,
            it => it.Replace(MainForm, "mpt_property_modellink_PropertyId", "mpt_property_modellinks")
        ),
        new(
            "a grid over a relationship to another table",
            "form.unknown-relationship",
            MainForm,
            it => it.Replace(MainForm, "mpt_property_modellink_PropertyId", "mpt_sitevisit_modellink_SiteVisitId")
        ),
        new(
            "a quick view of a form that is nowhere",
            "form.unknown-quick-form",
            MainForm,
            it => it.Replace(MainForm, "&gt;d5f6951f-", "&gt;d5f6951e-")
        ),
        new(
            "a quick view of a main form",
            "form.unknown-quick-form",
            MainForm,
            it => it.Replace(MainForm, "d5f6951f-01ed-5a01-9baf-369f5e4ab535", MainFormOfModel())
        ),
        new(
            "a quick view of a table that the lookup does not point at",
            "form.unknown-quick-form",
            MainForm,
            it => it.Replace(MainForm, "datafieldname=\"mpt_currentmodelid\"", "datafieldname=\"ownerid\"")
        ),
        new(
            "a quick create form of a table without",
            "form.quick-create-off",
            QuickCreate,
            it =>
                it.Remove(Path.Combine("Entities/mpt_Property/FormXml/quickCreate", OtherQuickCreate()))
                    .Replace("Entities/mpt_Property/Entity.xml", "<IsQuickCreateEnabled>1<", "<IsQuickCreateEnabled>0<")
        ),
        new(
            "a library that is nowhere",
            "form.unknown-web-resource",
            MainForm,
            it => it.Replace(MainForm, "mpt_/extra/code.js", "mpt_/extra/codes.js")
        ),
        new(
            "a page on a form that is nowhere",
            "form.unknown-web-resource",
            MainForm,
            it => it.Replace(MainForm, "<Url>mpt_/extra/page.html<", "<Url>mpt_/extra/pages.html<")
        ),
        new(
            "a page by another's id",
            "form.unknown-web-resource",
            MainForm,
            it => it.Replace(MainForm, "<WebResourceId>{ed391f9c", "<WebResourceId>{ed391f9d")
        ),
        new(
            "a function that the library does not offer",
            "form.unknown-function",
            MainForm,
            it => it.Replace(MainForm, "MatterportExtra.onLoad", "MatterportExtra.onSave")
        ),
        new(
            "a library that the form does not load",
            "form.unknown-function",
            MainForm,
            it => it.Replace(MainForm, "libraryName=\"mpt_/extra/code.js\"", "libraryName=\"mpt_/extra/other.js\"")
        ),
        new(
            "a code component that is nowhere",
            "form.unknown-component",
            MainForm,
            it => it.Replace(MainForm, "mpt_Mpt.Extra", "mpt_Mpt.Lost")
        ),
        new(
            "a code component for no control",
            "form.unknown-component",
            MainForm,
            it =>
                it.Edit(
                    MainForm,
                    root =>
                        root.Descendants("control")
                            .Single(control => control.Attribute("uniqueid") is not null)
                            .SetAttributeValue("uniqueid", Guid.Empty)
                )
        ),
        new(
            "a grid that does not call itself one",
            "form.grid",
            MainForm,
            it =>
                it.Edit(
                    MainForm,
                    root =>
                        root.Descendants("control")
                            .First(control => control.Attribute("indicationOfSubgrid") is not null)
                            .Attribute("indicationOfSubgrid")!
                            .Remove()
                )
        ),
        new("a grid without a view", "form.grid", MainForm, it => it.Edit(MainForm, root => root.Descendants("ViewId").First().Remove())),
    ];

    private static string MainFormOfModel() =>
        Path.GetFileNameWithoutExtension(
                PackingSample
                    .Complete.Tree.OfKind(FileKind.Form)
                    .First(file => file.Path.StartsWith("Entities/mpt_Model/FormXml/main/", StringComparison.Ordinal))
                    .Path
            )
            .Trim('{', '}');

    private static string OtherQuickCreate() =>
        Path.GetFileName(
            PackingSample
                .Shipped.Tree.OfKind(FileKind.Form)
                .Single(file => file.Path.StartsWith("Entities/mpt_Property/FormXml/quickCreate/", StringComparison.Ordinal))
                .Path
        );
}
