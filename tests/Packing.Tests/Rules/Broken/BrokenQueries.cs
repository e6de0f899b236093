using System.Xml.Linq;
using MatterportForDataverse.Solution.Files;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenQueries
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a view of another table",
            "query.unknown-table",
            Chart,
            it =>
                it.Replace(Chart, "<entity name=\"mpt_model\">", "<entity name=\"mpt_syncissue\">")
                    .Replace(Chart, "name=\"mpt_modelstate\"", "name=\"mpt_modelid\"")
        ),
        new(
            "a view that links a table that is nowhere",
            "query.unknown-table",
            View,
            it => it.Replace(View, "<link-entity name=\"mpt_account\"", "<link-entity name=\"mpt_accounts\"")
        ),
        new(
            "a renamed column in a view",
            "query.unknown-column",
            View,
            it => it.Replace(View, "attribute=\"mpt_name\" operator", "attribute=\"mpt_title\" operator")
        ),
        new(
            "a renamed column in a link",
            "query.unknown-column",
            View,
            it => it.Replace(View, "to=\"mpt_accountid\"", "to=\"mpt_accountsid\"")
        ),
        new(
            "a renamed column in a chart",
            "query.unknown-column",
            Chart,
            it => it.Replace(Chart, "name=\"mpt_modelstate\"", "name=\"mpt_modelstates\"")
        ),
        new(
            "a condition on an alias that is nowhere",
            "query.unknown-alias",
            View,
            it => it.Replace(View, "entityname=\"account\"", "entityname=\"accounts\"")
        ),
        new(
            "a chart of an alias that is nowhere",
            "query.unknown-alias",
            Chart,
            it => it.Replace(Chart, "<measure alias=\"models\" />", "<measure alias=\"count\" />")
        ),
        new(
            "a cell that is not fetched",
            "view.layout",
            View,
            it => it.Replace(View, "<cell name=\"mpt_name\"", "<cell name=\"mpt_summary\"")
        ),
        new(
            "a cell of an alias that is nowhere",
            "view.layout",
            View,
            it => it.Replace(View, "<cell name=\"account.mpt_name\"", "<cell name=\"accounts.mpt_name\"")
        ),
        new("rows known by another column", "view.layout", View, it => it.Replace(View, "id=\"mpt_modelid\"", "id=\"mpt_model\"")),
        new("a view of an unknown type", "view.type", View, it => it.Replace(View, "<querytype>0<", "<querytype>3<")),
        new(
            "a second default view",
            "view.type",
            LaterOf(View, Of(FileKind.View, "<isdefault>1<", "<querytype>0<", "<entity name=\"mpt_model\">")),
            it => it.Replace(View, "<isdefault>0<", "<isdefault>1<")
        ),
        new(
            "a chart with more series than measures",
            "chart.series",
            Chart,
            it =>
                it.Edit(Chart, root => root.Descendants("Series").First().Add(new XElement("Series", new XAttribute("ChartType", "Line"))))
        ),
        new(
            "a chart whose query does not sum up",
            "chart.series",
            Chart,
            it => it.Edit(Chart, root => root.Descendants("fetch").Single().Attribute("aggregate")!.Remove())
        ),
        new(
            "an operator that FetchXML does not have",
            "query.operator",
            View,
            it => it.Edit(View, root => root.Descendants("condition").First().SetAttributeValue("operator", "equals"))
        ),
        new(
            "a comparison with nothing",
            "query.operator",
            View,
            it => it.Edit(View, root => root.Descendants("condition").First().SetAttributeValue("operator", "eq"))
        ),
        new(
            "a value for an operator that takes none",
            "query.operator",
            View,
            it => it.Edit(View, root => root.Descendants("condition").First().SetAttributeValue("value", "x"))
        ),
        new(
            "a condition on no column",
            "query.incomplete",
            View,
            it => it.Edit(View, root => root.Descendants("condition").First().Attribute("attribute")!.Remove())
        ),
        new(
            "a filter without conditions",
            "query.incomplete",
            View,
            it => it.Edit(View, root => root.Descendants("condition").Single().Remove())
        ),
        new("a view without columns", "view.layout", View, it => it.Edit(View, root => root.Descendants("layoutxml").Single().Remove())),
    ];

    private static string LaterOf(string one, string other) => string.CompareOrdinal(one, other) > 0 ? one : other;
}
