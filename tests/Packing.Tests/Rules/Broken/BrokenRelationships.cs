using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenRelationships
{
    private const string Accounts = "Other/Relationships/mpt_Account.xml";
    private const string Models = "Other/Relationships/mpt_Model.xml";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a relationship that is not listed",
            "relationship.unlisted",
            Accounts,
            it => it.Edit(Listed, root => Named(root, "mpt_account_model_AccountId").Remove())
        ),
        new(
            "a relationship that is only listed",
            "relationship.no-body",
            Listed,
            it => it.Edit(Listed, root => root.Add(XElement.Parse("<EntityRelationship Name=\"mpt_lost\" />")))
        ),
        new(
            "a relationship listed twice",
            "relationship.repeated",
            Listed,
            it => it.Edit(Listed, root => root.Add(Named(root, "mpt_account_model_AccountId")))
        ),
        new(
            "a relationship with a table that is nowhere",
            "relationship.unknown-table",
            Accounts,
            it =>
                it.Edit(Accounts, root => root.Add(Other(root, "ReferencingEntityName", "mpt_Lost")))
                    .Edit(Listed, root => root.Add(XElement.Parse("<EntityRelationship Name=\"mpt_second\" />")))
        ),
        new(
            "a relationship through a column that is nowhere",
            "relationship.unknown-column",
            Accounts,
            it =>
                it.Edit(Accounts, root => root.Add(Other(root, "ReferencingAttributeName", "mpt_LostId")))
                    .Edit(Listed, root => root.Add(XElement.Parse("<EntityRelationship Name=\"mpt_second\" />")))
        ),
        new(
            "a relationship through a text",
            "relationship.unknown-column",
            Accounts,
            it =>
                it.Edit(Accounts, root => root.Add(Other(root, "ReferencingAttributeName", "mpt_Name")))
                    .Edit(Listed, root => root.Add(XElement.Parse("<EntityRelationship Name=\"mpt_second\" />")))
        ),
        new(
            "a second relationship that deletes the rows of a table",
            "relationship.cascade",
            Models,
            it =>
                it.Edit(Accounts, root => Named(root, "mpt_account_syncissue_AccountId").Element("CascadeDelete")!.Value = "Cascade")
                    .Edit(Models, root => Named(root, "mpt_model_syncissue_ModelId").Element("CascadeDelete")!.Value = "Cascade")
        ),
        new(
            "a second relationship that assigns the rows of a table",
            "relationship.cascade",
            Models,
            it =>
                it.Edit(Accounts, root => Named(root, "mpt_account_syncissue_AccountId").Element("CascadeDelete")!.Value = "Cascade")
                    .Edit(Models, root => Named(root, "mpt_model_syncissue_ModelId").Element("CascadeAssign")!.Value = "Active")
        ),
        new(
            "a relationship that deletes rows of the platform",
            "relationship.cascade",
            Accounts,
            it =>
                it.Edit(Accounts, root => root.Add(ToTasks(root)))
                    .Edit(Listed, root => root.Add(XElement.Parse("<EntityRelationship Name=\"mpt_second\" />")))
        ),
        new(
            "a relationship that does something else on assignment",
            "relationship.cascade-value",
            Accounts,
            it => it.Edit(Accounts, root => root.Descendants("CascadeAssign").First().Value = "Cascades")
        ),
        new(
            "a relationship that does not say what happens on deletion",
            "relationship.cascade-value",
            Accounts,
            it => it.Edit(Accounts, root => root.Descendants("CascadeDelete").First().Remove())
        ),
        new(
            "a relationship of one side",
            "relationship.roles",
            Accounts,
            it => it.Edit(Accounts, root => root.Descendants("EntityRelationshipRole").First().Remove())
        ),
        new(
            "a relationship whose way has no name",
            "relationship.roles",
            Accounts,
            it => it.Edit(Accounts, root => root.Descendants("NavigationPropertyName").First().Remove())
        ),
    ];

    private static XElement ToTasks(XElement root)
    {
        var relationship = Other(root, "ReferencingEntityName", "Task");
        relationship.Element("CascadeDelete")!.Value = "Cascade";
        return relationship;
    }

    private static XElement Named(XElement root, string name) => root.Elements().Single(one => one.Attribute("Name")!.Value == name);

    private static XElement Other(XElement root, string element, string value)
    {
        var other = new XElement(Named(root, "mpt_account_model_AccountId"));
        other.SetAttributeValue("Name", "mpt_second");
        other.Element(element)!.Value = value;
        return other;
    }
}
