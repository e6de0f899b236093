using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Exports carry the relationships that the platform makes with a table; without them an import is reported to stop.</summary>
internal sealed class TableSystemRelationshipRule()
    : MeaningRule(
        "table.system-relationship",
        "A table without its relationships to the platform's: two to users, and to owner, business unit, team and user, or to the "
            + "organization that owns it."
    )
{
    private static readonly (string Lookup, string Table)[] Always = [("createdby", "systemuser"), ("modifiedby", "systemuser")];

    private static readonly (string Lookup, string Table)[] OfUsers =
    [
        ("ownerid", "owner"),
        ("owningbusinessunit", "businessunit"),
        ("owningteam", "team"),
        ("owninguser", "systemuser"),
    ];

    private static readonly (string Lookup, string Table)[] OfTheOrganization = [("organizationid", "organization")];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        var there = solution.Relationships.Select(body => (body.Referencing, body.Lookup, body.Referenced)).ToHashSet();
        return from table in solution.Tables
            from needed in Always.Concat(table.IsOrganizationOwned ? OfTheOrganization : OfUsers)
            where !there.Contains((table.LogicalName, needed.Lookup, needed.Table))
            select new Violation(table, $"The relationship of {needed.Lookup} to {needed.Table} is missing below Other/Relationships.");
    }
}
