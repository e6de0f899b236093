using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>
/// The operators of FetchXML and how many values each compares with,
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators.
/// </summary>
internal sealed class QueryOperatorRule()
    : MeaningRule(
        "query.operator",
        "A condition with an operator that FetchXML does not have, or with more or fewer values than it compares with."
    )
{
    private static readonly string[] One = Words(
        "eq ne neq gt ge lt le like not-like begins-with not-begin-with ends-with not-end-with on on-or-before on-or-after "
            + "last-x-hours next-x-hours last-x-days next-x-days last-x-weeks next-x-weeks last-x-months next-x-months last-x-years "
            + "next-x-years olderthan-x-minutes olderthan-x-hours olderthan-x-days olderthan-x-weeks olderthan-x-months olderthan-x-years "
            + "last-x-fiscal-years last-x-fiscal-periods next-x-fiscal-years next-x-fiscal-periods in-fiscal-year in-fiscal-period "
            + "under not-under eq-or-under above eq-or-above"
    );

    private static readonly string[] None = Words(
        "null not-null yesterday today tomorrow last-seven-days next-seven-days last-week this-week next-week last-month this-month "
            + "next-month last-year this-year next-year this-fiscal-year this-fiscal-period next-fiscal-year next-fiscal-period "
            + "last-fiscal-year last-fiscal-period eq-userid ne-userid eq-userteams eq-useroruserteams eq-useroruserhierarchy "
            + "eq-useroruserhierarchyandteams eq-businessid ne-businessid eq-userlanguage"
    );

    private static readonly string[] Many = Words("in not-in between not-between contain-values not-contain-values");

    private static readonly string[] Two = Words(
        "in-fiscal-period-and-year in-or-before-fiscal-period-and-year in-or-after-fiscal-period-and-year"
    );

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from query in solution.Queries
        from condition in query.Xml.Descendants("condition")
        let reason = Reason(condition)
        where reason is not null
        select new Violation(query, $"The condition on {condition.Attr("attribute")} {reason}.");

    private static string? Reason(XElement condition)
    {
        var (name, values) = (condition.Attr("operator"), Values(condition));
        return One.Contains(name) ? (values == 1 ? null : $"compares by {name} with {values} values, not one")
            : None.Contains(name) ? (values == 0 ? null : $"has a value; {name} takes none")
            : Many.Contains(name) ? (values > 0 ? null : $"has no values; {name} takes a list of <value>")
            : Two.Contains(name) ? (values == 2 ? null : $"compares by {name} with {values} values, not two")
            : $"has the operator \"{name}\", which FetchXML does not have";
    }

    private static int Values(XElement condition) =>
        condition.Elements("value").Count() + condition.Attributes().Count(attribute => attribute.Name.LocalName is "value" or "valueof");

    private static string[] Words(string words) => words.Split(' ');
}
