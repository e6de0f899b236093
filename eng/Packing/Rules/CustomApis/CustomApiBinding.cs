using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>A bound custom API names its table, an unbound one none.</summary>
internal sealed class CustomApiBinding()
    : Rule("custom-api.unknown-table", "A custom API bound to a table that does not exist, or bound to none, or unbound with a table.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from api in solution.CustomApis.Values
        let table = api.Xml.Text("boundentitylogicalname")
        let bound = api.Xml.Text("bindingtype") is "1" or "2"
        where bound ? !solution.HasTable(table) : table.Length > 0
        select new Fault(
            api,
            bound
                ? $"The custom API is bound to the table \"{table}\", which is neither in the solution nor one of the platform's."
                : $"The custom API is unbound and names the table {table}."
        );
}
