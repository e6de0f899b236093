using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>Without these a query can be read and means nothing, or everything.</summary>
internal sealed class QueryIncompleteRule()
    : MeaningRule(
        "query.incomplete",
        "A condition or an order of no column, a filter without conditions, or a linked table that does not say by "
            + "which columns or as what."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from query in solution.Queries
        from element in query.Xml.Descendants("fetch").Descendants()
        let reason = Reason(element)
        where reason is not null
        select new Violation(query, $"{reason}.");

    private static string? Reason(XElement element) =>
        element.Name.LocalName switch
        {
            "condition" when Lacks(element, "attribute") => $"A condition {element.Attr("operator")} has no attribute",
            "order" when Lacks(element, "attribute") && Lacks(element, "alias") => "An order has neither attribute nor alias",
            "filter" when !element.HasElements => "A filter has no condition; leave it out",
            "link-entity" when Lacks(element, "from") || Lacks(element, "to") => $"The link to {element.Attr("name")} needs from and to",
            "link-entity" when Lacks(element, "alias") && element.Elements("attribute").Any() =>
                $"The link to {element.Attr("name")} needs an alias, by which its columns are known",
            _ => null,
        };

    private static bool Lacks(XElement element, string attribute) => element.Attr(attribute).Length == 0;
}
