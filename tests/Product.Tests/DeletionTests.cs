using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>What goes with a row that is deleted: no relationship cascades, our step finds the children by their text key.</summary>
public sealed class DeletionTests
{
    [Fact]
    public void A_model_that_an_administrator_deletes_takes_its_links_and_conflicts_along()
    {
        using var environment = new ProductEnvironment();
        var administrator = environment.Platform.CreateUser("Abe", "Matterport Administrator");
        var (model, mirror) = Conflict(environment);
        var property = environment.Platform.ServiceFor(environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        Assert.Single(environment.Rows("mpt_modellink"));
        Assert.Contains(
            environment.Rows("mpt_syncissue"),
            issue => issue.GetAttributeValue<string>("mpt_modelkey") == $"mpt_model:{mirror:N}"
        );

        environment.Platform.ServiceFor(administrator).Delete("mpt_model", mirror);

        Assert.Empty(environment.Rows("mpt_modellink"));
        Assert.DoesNotContain(
            environment.Rows("mpt_syncissue"),
            issue => issue.GetAttributeValue<string>("mpt_modelkey") == $"mpt_model:{mirror:N}"
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

    [Fact]
    public void A_property_that_is_deleted_takes_its_links_along_and_its_key_off_the_model()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var (property, mirror) = Linked(environment);
        var visit = Visit(environment, property);
        Assert.Equal(2, environment.Rows("mpt_modellink").Count);
        Assert.True(Row(environment, "mpt_model", mirror).Contains("mpt_linkkey"));
        Assert.True(Row(environment, "mpt_sitevisit", visit).Contains("mpt_currentmodelid"));

        environment.Platform.System.Delete("mpt_property", property);

        Assert.Empty(environment.Rows("mpt_modellink"));
        Assert.False(Row(environment, "mpt_model", mirror).Contains("mpt_linkkey"));
        Assert.False(Row(environment, "mpt_sitevisit", visit).Contains("mpt_currentmodelid"));
    }

    [Fact]
    public void A_site_visit_that_is_deleted_takes_its_link_along()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var (property, mirror) = Linked(environment);
        var visit = Visit(environment, property);

        environment.Platform.System.Delete("mpt_sitevisit", visit);

        Assert.Equal(
            $"mpt_property:{property:N}",
            Assert.Single(environment.Rows("mpt_modellink")).GetAttributeValue<string>("mpt_recordkey")
        );
        Assert.True(Row(environment, "mpt_model", mirror).Contains("mpt_linkkey"));
    }

    [Fact]
    public void A_run_that_is_deleted_takes_its_work_along_and_touches_no_model()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var run = Assert.Single(environment.Rows("mpt_syncrun"));
        Assert.NotEmpty(environment.Rows("mpt_work"));
        var versions = environment.Rows("mpt_model").Select(model => model.RowVersion).ToList();

        new GuardSwitch(environment.Platform).WithoutGuards(() =>
        {
            environment.Platform.System.Delete("mpt_syncrun", run.Id);
            return run.Id;
        });

        Assert.Empty(environment.Rows("mpt_work"));
        Assert.Equal(versions, environment.Rows("mpt_model").Select(model => model.RowVersion));
    }

    private static (Guid Property, Guid Mirror) Linked(ProductEnvironment environment)
    {
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null }).Id;
        var property = environment.Platform.ServiceFor(environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        return (property, environment.Mirror(model).Id);
    }

    private static Guid Visit(ProductEnvironment environment, Guid property) =>
        environment
            .Platform.ServiceFor(environment.Ann)
            .Create(
                new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit", ["mpt_propertyid"] = new EntityReference("mpt_property", property) }
            );

    private static Entity Row(ProductEnvironment environment, string table, Guid id) => environment.Rows(table).Single(row => row.Id == id);
}
