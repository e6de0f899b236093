using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>A role holds nothing that nobody could use. What is usable by hand is shown by <see cref="TablePrivilegeTests"/>.</summary>
public sealed class LeastPrivilegeTests
{
    [Fact]
    public void What_a_guard_makes_useless_by_hand_a_role_has_for_a_custom_API()
    {
        var guarded = SecurityPage.Cells.Where(cell => cell.IsGuarded).ToList();

        Assert.NotEmpty(guarded);
        Assert.All(guarded, cell => Assert.True(IsCalledWith(cell), $"{cell.Role} has {cell.Act} on {cell.Table} for nothing."));
    }

    [Fact]
    public void To_append_serves_a_lookup_that_people_set_or_a_custom_API()
    {
        var halves = SecurityPage.Cells.Where(cell => cell.IsYes && cell.Act is "append" or "append to").ToList();

        Assert.NotEmpty(halves);
        Assert.All(
            halves,
            cell =>
                Assert.True(
                    IsCalledWith(cell)
                        || PrivilegeFixture.Lookups(ProductEnvironment.Package.Tables[cell.Table], cell.Act).Any(IsSetByHand)
                        || (cell.Act == "append to" && Regarded.Contains(cell.Table)),
                    $"{cell.Role} has {cell.Act} on {cell.Table} for nothing."
                )
        );
    }

    // Tables whose rows tasks and notes are about: to regard one takes the privilege to append to it.
    private static readonly string[] Regarded = ["mpt_tag"];

    private static bool IsCalledWith(SecurityPage.PrivilegeCell cell) =>
        SecurityPage.Calls.Any(call =>
            call.Roles[cell.Role]
            && call.Privileges.Contains($"prv{Verb(cell.Act)}{ProductEnvironment.Package.Tables[cell.Table].SchemaName}")
        );

    private static bool IsSetByHand(RelationshipMetadata lookup) =>
        SecurityPage.CodeOf(lookup.Referencing, "write") is null
        && !SecurityPage.Guards.Any(guard => guard.Table == lookup.Referencing && guard.Columns.Contains(lookup.Column));

    private static string Verb(string act) => act == "append to" ? "AppendTo" : char.ToUpperInvariant(act[0]) + act[1..];
}
