using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

/// <summary>Differences from what exports have; NeighbourTests break everything that the package has in such ways.</summary>
internal static class BrokenShapes
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a flag of a table that is misspelt",
            "element.unknown",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("entity").Single().Add(new XElement("IsAuditabled", "1")))
        ),
        new(
            "a column that does not say whether it is secured",
            "element.missing",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("IsSecured").First().Remove())
        ),
        new(
            "a column that says twice whether it is secured",
            "element.repeated",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("IsSecured").First().AddAfterSelf(new XElement("IsSecured", "1")))
        ),
        new(
            "a flag of a column that is a word",
            "element.value",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("IsSecured").First().Value = "true")
        ),
        new(
            "a text where elements belong",
            "element.value",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("attributes").Single().AddFirst("columns"))
        ),
        new(
            "a section of a form with an attribute that FormXml does not know",
            "attribute.unknown",
            MainForm,
            it => it.Edit(MainForm, root => root.Descendants("section").First().SetAttributeValue("showtitle", "true"))
        ),
        new(
            "a query with an attribute that FetchXML does not know",
            "attribute.unknown",
            View,
            it => it.Edit(View, root => root.Descendants("fetch").Single().SetAttributeValue("max", "5"))
        ),
        new(
            "a query with an element that FetchXML does not know",
            "element.unknown",
            View,
            it => it.Edit(View, root => root.Descendants("entity").Single().Add(new XElement("where")))
        ),
        new(
            "an entry of a site map with an attribute that site maps do not know",
            "attribute.unknown",
            SiteMap,
            it => it.Edit(SiteMap, root => root.Descendants("SubArea").First().SetAttributeValue("Order", "1"))
        ),
        new(
            "a button with an attribute that ribbons do not know",
            "attribute.unknown",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Descendants("Button").First().SetAttributeValue("Label", "Find"))
        ),
        new(
            "a view whose grid is not named",
            "attribute.missing",
            View,
            it => it.Edit(View, root => root.Descendants("grid").Single().Attribute("name")!.Remove())
        ),
        new(
            "a cell of a view as wide as a word",
            "attribute.value",
            View,
            it => it.Edit(View, root => root.Descendants("cell").First().SetAttributeValue("width", "wide"))
        ),
    ];
}
