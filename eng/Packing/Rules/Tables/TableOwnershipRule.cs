using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The Web API says OrganizationOwned; in a solution it stops an import (0x80044150, as reported).</summary>
internal sealed class TableOwnershipRule()
    : MeaningRule("table.ownership", "A table whose `OwnershipTypeMask` is neither UserOwned nor OrgOwned.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        where table.Ownership.Text is not ("UserOwned" or "OrgOwned")
        select new Violation(table, $"OwnershipTypeMask is \"{table.Ownership}\", neither UserOwned nor OrgOwned.");
}
