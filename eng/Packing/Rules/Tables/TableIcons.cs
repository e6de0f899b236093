using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The picture of a table is a web resource.</summary>
internal sealed class TableIcons() : Rule("table.unknown-web-resource", "A table whose icon is no web resource of the solution.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        let icon = table.Flag("IconVectorName")
        where solution.LacksWebResource(icon)
        select new Fault(table.File, $"The icon {icon} is no web resource of the solution.");
}
