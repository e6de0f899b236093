using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>
/// Parameters are of the types 0 to 12, and those of rows may name a table:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customapirequestparameter.
/// </summary>
internal sealed class CustomApiParameters()
    : Rule(
        "custom-api.parameter",
        "A request parameter or response property of a type that does not exist, for a table that does not exist, or that does not say whether it may be left out."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.RequestParameter).Concat(solution.Roots(FileKind.ResponseProperty))
        from reason in Reasons(file.Xml!, solution)
        select new Fault(file, reason);

    private static IEnumerable<string> Reasons(XElement parameter, Solution solution)
    {
        if (!int.TryParse(parameter.Text("type"), NumberStyles.None, CultureInfo.InvariantCulture, out var type) || type > 12)
        {
            yield return $"The type \"{parameter.Text("type")}\" is none of 0 to 12.";
        }

        if (parameter.Name.LocalName == "customapirequestparameter" && parameter.Text("isoptional") is not ("0" or "1"))
        {
            yield return "isoptional is neither 0 nor 1.";
        }

        if (parameter.Text("logicalentityname") is { Length: > 0 } table && !solution.HasTable(table))
        {
            yield return $"The parameter is a row of {table}, which is neither in the solution nor one of the platform's.";
        }
    }
}
