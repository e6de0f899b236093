using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A profile opens columns that exist and are secured: on any other it would do nothing.</summary>
internal sealed class FieldSecurityColumnRule()
    : MeaningRule(
        "field-security.column",
        "A field permission for a column that does not exist or is not secured, or with a value other than 0 and 4."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from profile in solution.FieldSecurityProfiles
        from permission in profile.Permissions
        let reason = Reason(permission, solution)
        where reason is not null
        select new Violation(profile, $"{permission.Table}.{permission.Column} {reason}.");

    private static string? Reason(FieldPermissionDefinition permission, UnpackedSolution solution)
    {
        (string Name, XmlValue Value)[] rights =
        [
            ("CanRead", permission.CanRead),
            ("CanUpdate", permission.CanUpdate),
            ("CanCreate", permission.CanCreate),
        ];
        var column = solution.Tables.Find(permission.Table)?.Find(permission.Column);
        return column is null ? "is no column of the solution"
            : !column.IsSecured ? "is not secured (IsSecured is 0), so that the profile does nothing"
            : rights.FirstOrDefault(right => right.Value.Text is not ("0" or "4")) is { Name: not null } wrong
                ? $"has {wrong.Name} {wrong.Value}, which is neither 0 nor 4"
            : null;
    }
}
