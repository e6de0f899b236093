using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A profile opens columns that exist and are secured: on any other it would do nothing.</summary>
internal sealed class SecuredColumns()
    : Rule(
        "field-security.column",
        "A field permission for a column that does not exist or is not secured, or with a value other than 0 and 4."
    )
{
    private static readonly string[] Rights = ["CanRead", "CanUpdate", "CanCreate"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.FieldSecurity)
        from permission in file.Xml.Below("FieldPermission")
        let reason = Reason(permission, solution)
        where reason is not null
        select new Fault(file, $"{permission.Text("EntityName")}.{permission.Text("AttributeName")} {reason}.");

    private static string? Reason(XElement permission, Solution solution)
    {
        var column = solution
            .Tables.GetValueOrDefault(permission.Text("EntityName"))
            ?.ByName.GetValueOrDefault(permission.Text("AttributeName"));
        return column is null ? "is no column of the solution"
            : !column.IsSecured ? "is not secured (IsSecured is 0), so that the profile does nothing"
            : Rights.FirstOrDefault(right => permission.Text(right) is not ("0" or "4")) is { } right
                ? $"has {right} {permission.Text(right)}, which is neither 0 nor 4"
            : null;
    }
}
