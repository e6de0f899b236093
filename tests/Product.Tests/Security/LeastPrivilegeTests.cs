using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>A role holds nothing that nobody could use. What is usable by hand is shown by <see cref="TablePrivilegeTests"/>.</summary>
public sealed class LeastPrivilegeTests
{
    [Fact]
    public void What_a_guard_makes_useless_by_hand_a_role_has_for_a_custom_API_or_for_what_goes_along()
    {
        var guarded = SecurityPage.Cells.Where(cell => cell.IsGuarded).ToList();

        Assert.NotEmpty(guarded);
        Assert.All(
            guarded,
            cell => Assert.True(IsCalledWith(cell) || GoesAlong(cell), $"{cell.Role} has {cell.Act} on {cell.Table} for nothing.")
        );
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
                        || PrivilegeFixture.Lookups(ProductEnvironment.Package.Tables[cell.Table], cell.Act).Any(IsSetByHand),
                    $"{cell.Role} has {cell.Act} on {cell.Table} for nothing."
                )
        );
    }

    [Fact]
    public void A_model_that_an_administrator_deletes_takes_its_links_and_conflicts_along()
    {
        using var environment = new ProductEnvironment();
        var administrator = environment.Platform.CreateUser("Abe", "Matterport Administrator");
        var (model, mirror) = Conflict(environment);
        var property = environment.Platform.ServiceFor(environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        Assert.Single(environment.Rows("mpt_modellink"));
        Assert.Contains(environment.Rows("mpt_syncissue"), issue => issue.GetAttributeValue<EntityReference>("mpt_modelid")?.Id == mirror);

        environment.Platform.ServiceFor(administrator).Delete("mpt_model", mirror);

        Assert.Empty(environment.Rows("mpt_modellink"));
        Assert.DoesNotContain(
            environment.Rows("mpt_syncissue"),
            issue => issue.GetAttributeValue<EntityReference>("mpt_modelid")?.Id == mirror
        );
        Assert.False(environment.Rows("mpt_property").Single(row => row.Id == property).Contains("mpt_currentmodelid"));
    }

    private static (string Model, Guid Mirror) Conflict(ProductEnvironment environment)
    {
        environment.Sync();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null }).Id;
        environment
            .Platform.ServiceFor(environment.Ann)
            .Update(new Entity("mpt_model", environment.Mirror(model).Id) { ["mpt_internalnotes"] = "ours" });
        environment.MatterportAccount.Edit(model, one => one with { Description = "theirs" });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.Sync();
        return (model, environment.Mirror(model).Id);
    }

    private static bool IsCalledWith(SecurityPage.PrivilegeCell cell) =>
        SecurityPage.Calls.Any(call =>
            call.Roles[cell.Role]
            && call.Privileges.Contains($"prv{Verb(cell.Act)}{ProductEnvironment.Package.Tables[cell.Table].SchemaName}")
        );

    private static bool GoesAlong(SecurityPage.PrivilegeCell cell) =>
        cell.Act == "delete"
        && ProductEnvironment.Package.Relationships.Any(one =>
            one.OnDelete == CascadeDelete.Cascade
            && one.Referencing == cell.Table
            && SecurityPage.Cells.Any(other =>
                other.IsYes && other.Role == cell.Role && other.Act == "delete" && other.Table == one.Referenced
            )
        );

    private static bool IsSetByHand(RelationshipMetadata lookup) =>
        SecurityPage.CodeOf(lookup.Referencing, "write") is null
        && !SecurityPage.Guards.Any(guard => guard.Table == lookup.Referencing && guard.Columns.Contains(lookup.Column));

    private static string Verb(string act) => act == "append to" ? "AppendTo" : char.ToUpperInvariant(act[0]) + act[1..];
}
