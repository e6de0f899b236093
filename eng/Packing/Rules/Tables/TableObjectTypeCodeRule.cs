using System.Xml.Linq;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Each environment numbers its tables itself; no export of this age has the numbers, and 0 is a table that nobody has.</summary>
internal sealed class TableObjectTypeCodeRule()
    : MeaningRule(
        "table.object-type-code",
        "A table (`ObjectTypeCode`) or a view (`object` of its grid) with a number of its table, such as 0."
    )
{
    private const string Cure = "Take it away: each environment gives its own.";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        (
            from table in solution.Tables
            from code in table.Xml.Descendants("ObjectTypeCode")
            select new Violation(table, $"The table has the object type code {code.Value}. {Cure}")
        ).Concat(
            from view in solution.Views
            from code in view.Xml.Descendants("grid").Attributes("object")
            select new Violation(view, $"The grid has the object type code {code.Value}. {Cure}")
        );
}
