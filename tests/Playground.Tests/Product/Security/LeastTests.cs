using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Product.Security;

/// <summary>A role holds nothing that nobody could use. What is usable by hand is shown by <see cref="CellTests"/>.</summary>
public sealed class LeastTests
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
                    IsCalledWith(cell) || Estate.Lookups(Office.Package.Tables[cell.Table], cell.Act).Any(IsSetByHand),
                    $"{cell.Role} has {cell.Act} on {cell.Table} for nothing."
                )
        );
    }

    [Fact]
    public void A_model_that_an_administrator_deletes_takes_its_links_and_conflicts_along()
    {
        using var office = new Office();
        var administrator = office.Platform.CreateUser("Abe", "Matterport Administrator");
        var (model, mirror) = Conflict(office);
        var property = office.Platform.ServiceFor(office.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        office.Call(office.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        Assert.Single(office.Rows("mpt_modellink"));
        Assert.Contains(office.Rows("mpt_syncissue"), issue => issue.GetAttributeValue<EntityReference>("mpt_modelid")?.Id == mirror);

        office.Platform.ServiceFor(administrator).Delete("mpt_model", mirror);

        Assert.Empty(office.Rows("mpt_modellink"));
        Assert.DoesNotContain(office.Rows("mpt_syncissue"), issue => issue.GetAttributeValue<EntityReference>("mpt_modelid")?.Id == mirror);
        Assert.False(office.Rows("mpt_property").Single(row => row.Id == property).Contains("mpt_currentmodelid"));
    }

    private static (string Model, Guid Mirror) Conflict(Office office)
    {
        office.Sync();
        var model = office.World.Models.First(one => one is { Demo: false, State: "active", InternalId: null }).Id;
        office.Platform.ServiceFor(office.Ann).Update(new Entity("mpt_model", office.Mirror(model).Id) { ["mpt_internalnotes"] = "ours" });
        office.World.Edit(model, one => one with { Description = "theirs" });
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        office.Sync();
        return (model, office.Mirror(model).Id);
    }

    private static bool IsCalledWith(SecurityPage.Cell cell) =>
        SecurityPage.Calls.Any(call =>
            call.Roles[cell.Role] && call.Privileges.Contains($"prv{Verb(cell.Act)}{Office.Package.Tables[cell.Table].SchemaName}")
        );

    private static bool GoesAlong(SecurityPage.Cell cell) =>
        cell.Act == "delete"
        && Office.Package.Relationships.Any(one =>
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
