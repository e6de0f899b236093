using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The columns without which the platform makes no table.</summary>
internal sealed class TableShape()
    : Rule("table.incomplete", "A table without exactly one primary key, primary name, state and status (and owner, where users own rows).")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        from need in Needs(table)
        let count = table.Columns.Count(need.Is)
        where count != 1
        select new Fault(table.File, $"The table has {count} columns that are its {need.Name}, not one.");

    private static IEnumerable<(string Name, Func<Column, bool> Is)> Needs(Table table)
    {
        yield return ("primary key", column => column.Type == "primarykey" && column.Logical == $"{table.Logical}id");
        yield return ("primary name", column => column.IsPrimaryName);
        yield return ("state", column => column.Type == "state");
        yield return ("status", column => column.Type == "status");
        if (!table.IsOfTheOrganization)
        {
            yield return ("owner", column => column.Type == "owner");
        }
    }
}
