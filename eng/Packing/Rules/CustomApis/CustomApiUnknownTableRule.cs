using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>A bound custom API names its table, an unbound one none.</summary>
internal sealed class CustomApiUnknownTableRule()
    : MeaningRule(
        "custom-api.unknown-table",
        "A custom API bound to a table that does not exist, or bound to none, or unbound with a table."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from api in solution.CustomApis
        let bound = api.BindingType.Text is "1" or "2"
        where bound ? !solution.HasTable(api.BoundTable) : api.BoundTable.IsGiven
        select new Violation(
            api,
            bound
                ? $"The custom API is bound to the table \"{api.BoundTable}\", which is neither in the solution nor one of the platform's."
                : $"The custom API is unbound and names the table {api.BoundTable}."
        );
}
