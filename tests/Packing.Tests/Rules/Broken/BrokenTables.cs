using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenTables
{
    private const string AccountTable = "Entities/mpt_Account/Entity.xml";

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
            "a key of too many columns",
            "key.impossible",
            AccountTable,
            it => it.Edit(AccountTable, root => Rekey(root, column => column.Element("Type")!.Value == "picklist", 17))
        ),
        new(
            "a key of too many bytes",
            "key.impossible",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_matterportid").Element("MaxLength")!.Value = "443")
        ),
        new(
            "a key on a text of several lines",
            "key.impossible",
            ModelTable,
            it => it.Edit(ModelTable, root => Rekey(root, column => column.Element("Type")!.Value == "ntext", 1))
        ),
        new(
            "a key on a secured column",
            "key.impossible",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_matterportid").Element("IsSecured")!.Value = "1")
        ),
        new(
            "a text without a length",
            "column.length",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_listingid").Element("MaxLength")!.Remove())
        ),
        new(
            "a text of one line that is too long",
            "column.length",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "mpt_listingid").Element("MaxLength")!.Value = "4001")
        ),
        new(
            "an import number that can be updated",
            "column.platform",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "importsequencenumber").Element("ValidForUpdateApi")!.Value = "1")
        ),
        new(
            "an import number that forms may show",
            "column.platform",
            ModelTable,
            it =>
                it.Edit(
                    ModelTable,
                    root => Column(root, "importsequencenumber").Element("DisplayMask")!.Value += "|ValidForForm|ValidForGrid"
                )
        ),
        new(
            "a record date that an import cannot set",
            "column.platform",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "overriddencreatedon").Element("ValidForCreateApi")!.Value = "0")
        ),
        new(
            "a record date that forms may show",
            "column.platform",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "overriddencreatedon").Element("DisplayMask")!.Value += "|ValidForForm")
        ),
        new(
            "a time zone that people may see",
            "column.platform",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "utcconversiontimezonecode").Element("DisplayMask")!.Value = "ValidForGrid")
        ),
        new(
            "an organization that people may see",
            "column.platform",
            AccountTable,
            it => it.Edit(AccountTable, root => Column(root, "organizationid").Element("DisplayMask")!.Value = "ValidForGrid")
        ),
        new(
            "a table without a version of its time zone rule",
            "column.platform",
            ModelTable,
            it => it.Edit(ModelTable, root => Column(root, "timezoneruleversionnumber").Remove())
        ),
        new(
            "a table of an unknown kind of owner",
            "table.ownership",
            ModelTable,
            it => it.Replace(ModelTable, "<OwnershipTypeMask>UserOwned<", "<OwnershipTypeMask>OrganizationOwned<")
        ),
        new(
            "a table without the user who made a row",
            "table.system-relationship",
            ModelTable,
            it => Unrelated(it, "SystemUser", "lk_mpt_model_createdby")
        ),
        new(
            "a table without the team that owns a row",
            "table.system-relationship",
            ModelTable,
            it => Unrelated(it, "Team", "team_mpt_model")
        ),
        new(
            "a table without the organization that owns it",
            "table.system-relationship",
            AccountTable,
            it => Unrelated(it, "Organization", "organization_mpt_account")
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

    private static PackingSample Unrelated(PackingSample sample, string table, string relationship) =>
        new[] { Listed, $"Other/Relationships/{table}.xml" }.Aggregate(
            sample,
            (it, file) =>
                it.Edit(
                    file,
                    root => root.Elements("EntityRelationship").Where(body => body.Attribute("Name")!.Value == relationship).Remove()
                )
        );

    // Makes the first key one of the first column of a kind, which it names so often.
    private static void Rekey(XElement root, Func<XElement, bool> kind, int times)
    {
        var column = root.Descendants("attribute").First(kind).Element("LogicalName")!.Value;
        var parts = root.Descendants("EntityKeyAttributes").First();
        parts.ReplaceNodes(Enumerable.Repeat(column, times).Select(name => new XElement("AttributeName", name)));
    }

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
