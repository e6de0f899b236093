using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenTables
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a table with two primary names",
            "table.incomplete",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_listingid").Element("DisplayMask")!.Value = "PrimaryName|ValidForForm")
        ),
        new(
            "a table without a set name",
            "table.set-name",
            "Entities/mpt_Work/Entity.xml",
            it => it.Edit("Entities/mpt_Work/Entity.xml", root => root.Descendants("EntitySetName").Remove())
        ),
        new(
            "two tables with one set name",
            "table.set-name",
            "Entities/mpt_Work/Entity.xml",
            it => it.Edit("Entities/mpt_Work/Entity.xml", root => root.Descendants("EntitySetName").Single().Value = "mpt_models")
        ),
        new(
            "a column whose logical name is another",
            "column.name",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_vr").SetAttributeValue("PhysicalName", "mpt_Vrs"))
        ),
        new(
            "a column twice",
            "column.name",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_vr").AddAfterSelf(Column(root, "mpt_vr")))
        ),
        new(
            "a column without the prefix",
            "column.name",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("attributes").First().Add(Renamed(Column(root, "mpt_vr"), "headset")))
        ),
        new(
            "a column of an unknown type",
            "column.type",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root => root.Descendants("attributes").First().Add(Renamed(Column(root, "mpt_vr"), "mpt_headset", "text"))
                )
        ),
        new(
            "a column with a choice that is nowhere",
            "column.unknown-choice",
            ModelTable,
            it => it.Replace(ModelTable, "<OptionSetName>mpt_modelstate<", "<OptionSetName>mpt_modelstates<")
        ),
        new(
            "a default that is no option",
            "column.unknown-choice",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root =>
                        root.Descendants("attribute")
                            .First(column => column.Element("OptionSetName") is not null)
                            .Element("AppDefaultValue")!
                            .Value = "123"
                )
        ),
        new(
            "a lookup without a relationship",
            "column.no-relationship",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root => root.Descendants("attributes").First().Add(Renamed(Column(root, "mpt_accountid"), "mpt_otheraccountid"))
                )
        ),
        new(
            "a key on a column that is nowhere",
            "key.unknown-column",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("AttributeName").First().Value = "mpt_matterportsid")
        ),
        new(
            "a key without columns",
            "key.unknown-column",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("AttributeName").Remove())
        ),
        new(
            "two options with one value",
            "choice.options",
            "OptionSets/mpt_side.xml",
            it =>
                it.Edit(
                    "OptionSets/mpt_side.xml",
                    root =>
                        root.Descendants("option")
                            .Last()
                            .SetAttributeValue("value", root.Descendants("option").First().Attribute("value")!.Value)
                )
        ),
        new(
            "a choice without options",
            "choice.options",
            "OptionSets/mpt_side.xml",
            it => it.Edit("OptionSets/mpt_side.xml", root => root.Descendants("option").Remove())
        ),
        new(
            "a status reason of no state",
            "status.unknown-state",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root =>
                        root.Descendants("statuses")
                            .Single()
                            .Add(
                                XElement.Parse(
                                    "<status value=\"72\" state=\"7\"><labels><label description=\"Lost\" languagecode=\"1033\" "
                                        + "/></labels></status>"
                                )
                            )
                )
        ),
        new(
            "an icon that is nowhere",
            "table.unknown-web-resource",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root =>
                    {
                        root.Descendants("IconVectorName").Remove();
                        root.Descendants("EnforceStateTransitions").First().AddBeforeSelf(new XElement("IconVectorName", "mpt_/model.svg"));
                    }
                )
        ),
    ];

    private static XElement Column(XElement root, string name) =>
        root.Descendants("attribute").First(column => column.Element("LogicalName")!.Value == name);

    private static XElement Renamed(XElement column, string name, string? type = null)
    {
        var copy = new XElement(column);
        copy.SetAttributeValue("PhysicalName", name);
        copy.Element("Name")!.Value = name;
        copy.Element("LogicalName")!.Value = name;
        copy.Element("Type")!.Value = type ?? copy.Element("Type")!.Value;
        return copy;
    }
}
