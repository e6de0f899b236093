using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenCatalogs
{
    private const string Category = "catalogs/mpt_ModelEvents/catalog.xml";
    private const string Assignments = "Assets/catalogassignments.xml";
    private const string Event = "customapis/mpt_OnModelProcessed/customapi.xml";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a category of a catalogue that is nowhere",
            "catalog.unknown-parent",
            Category,
            it => it.Edit(Category, root => Parent(root).Value = "mpt_Lost")
        ),
        new(
            "a category of a category",
            "catalog.unknown-parent",
            Below("mpt_Below"),
            it =>
                it.Add(
                    Below("mpt_Below"),
                    it.Tree.Find(Category)!.Text.Replace("mpt_ModelEvents", "mpt_Below").Replace("mpt_Matterport", "mpt_ModelEvents")
                )
        ),
        new(
            "an assignment of a custom API that is nowhere",
            "catalog.unknown-event",
            Assignments,
            it => it.Replace(Assignments, "mpt_OnModelProcessed", "mpt_OnModelLost")
        ),
        new(
            "an assignment to a catalogue",
            "catalog.unknown-event",
            Assignments,
            it => it.Replace(Assignments, "mpt_ModelEvents", "mpt_Matterport")
        ),
        new(
            "an assignment of a table that is nowhere",
            "catalog.unknown-event",
            Assignments,
            it =>
                it.Edit(
                    Assignments,
                    root =>
                        root.Add(
                            XElement.Parse(
                                "<catalogassignment catalogid.uniquename=\"mpt_ModelEvents\" object.logicalname=\"mpt_lost\" "
                                    + "objectidtype=\"entity\"><iscustomizable>0</iscustomizable><name>Lost</name></catalogassignment>"
                            )
                        )
                )
        ),
        new(
            "an event that takes no steps",
            "catalog.not-asynchronous",
            Event,
            it => it.Replace(Event, "<allowedcustomprocessingsteptype>1<", "<allowedcustomprocessingsteptype>0<")
        ),
        new(
            "an event that takes synchronous steps",
            "catalog.not-asynchronous",
            Event,
            it => it.Replace(Event, "<allowedcustomprocessingsteptype>1<", "<allowedcustomprocessingsteptype>2<")
        ),
    ];

    private static string Below(string name) => $"catalogs/{name}/catalog.xml";

    private static XElement Parent(XElement category) => category.Element("parentcatalogid")!.Element("uniquename")!;
}
