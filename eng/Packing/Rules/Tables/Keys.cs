using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>An alternate key is made of columns of its table.</summary>
internal sealed class Keys() : Rule("key.unknown-column", "An alternate key without columns, or with one that its table does not have.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        from key in table.Keys
        let columns = key.Descendants("AttributeName").Select(column => column.Value.Trim()).DefaultIfEmpty("")
        from column in columns
        where !table.Has(column)
        select new Fault(
            table.File,
            column.Length == 0
                ? $"The key {key.Text("Name")} names no column."
                : $"The key {key.Text("Name")} names the column {column}, which {table.Logical} does not have."
        );
}
