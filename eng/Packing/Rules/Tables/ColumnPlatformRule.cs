using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The columns that the platform makes with a table are in all 170 tables of genuine exports the same.</summary>
internal sealed class ColumnPlatformRule()
    : MeaningRule(
        "column.platform",
        "A table without ImportSequenceNumber, OverriddenCreatedOn, TimeZoneRuleVersionNumber, UTCConversionTimeZoneCode "
            + "(and OrganizationId, where the organization owns rows), or with one that is visible or valid elsewhere than in exports."
    )
{
    private static readonly (string Column, string Mask, string? Create, string? Update)[] Shapes =
    [
        ("importsequencenumber", "ValidForAdvancedFind", null, "0"),
        ("overriddencreatedon", "ValidForAdvancedFind|ValidForGrid", "1", null),
        ("timezoneruleversionnumber", "", null, null),
        ("utcconversiontimezonecode", "", null, null),
    ];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from shape in table.IsOrganizationOwned ? Shapes.Append(("organizationid", "", null, null)) : Shapes
        from reason in table.Find(shape.Column) is { } column
            ? Differences(column, shape.Mask, shape.Create, shape.Update)
            : [$"The table has no column {shape.Column}, which the platform makes."]
        select new Violation(table, reason);

    private static IEnumerable<string> Differences(ColumnDefinition column, string mask, string? create, string? update)
    {
        if (column.DisplayMask != mask)
        {
            yield return $"DisplayMask of {column.LogicalName} is \"{column.DisplayMask}\"; exports have \"{mask}\".";
        }

        if (create is not null && column.ValidForCreate != create)
        {
            yield return $"ValidForCreateApi of {column.LogicalName} is \"{column.ValidForCreate}\"; exports have {create}.";
        }

        if (update is not null && column.ValidForUpdate != update)
        {
            yield return $"ValidForUpdateApi of {column.LogicalName} is \"{column.ValidForUpdate}\"; exports have {update}.";
        }
    }
}
