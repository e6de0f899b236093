using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

public sealed class EndToEndTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_first_sync_mirrors_every_model(bool checksVersionAgain)
    {
        using var environment = new ProductEnvironment(checksVersionAgain, models: 120);

        var run = environment.Sync();

        Assert.Equal(2, run.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(environment.MatterportAccount.Models.Count(model => !model.Demo), environment.Rows("mpt_model").Count);
        Assert.All(
            environment.Rows("mpt_model"),
            model => Assert.Equal(720270001, model.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value)
        );
    }

    [Fact]
    public void A_second_sync_on_an_unchanged_world_writes_no_business_row_and_nothing_in_Matterport()
    {
        using var environment = new ProductEnvironment(models: 120);
        environment.Sync();
        environment.Sync();
        var before = environment.Rows("mpt_model").ToDictionary(row => row.Id, row => row.RowVersion);
        var version = environment.MatterportAccount.Version;

        environment.Sync();

        Assert.NotEmpty(before);
        Assert.Equal(before, environment.Rows("mpt_model").ToDictionary(row => row.Id, row => row.RowVersion));
        Assert.Equal(version, environment.MatterportAccount.Version);
    }

    [Fact]
    public void An_edit_of_a_property_reaches_Matterport_and_an_edit_in_Matterport_reaches_Dataverse()
    {
        using var environment = new ProductEnvironment();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null });
        var ann = environment.Platform.ServiceFor(environment.Ann);
        var property = ann.Create(
            new Entity("mpt_property")
            {
                ["mpt_name"] = "House",
                ["mpt_addressline1"] = "1 Old Street",
                ["mpt_locality"] = "Leeds",
                ["mpt_postalcode"] = "LS1 1AA",
                ["mpt_countrycode"] = "GB",
            }
        );
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id));
        KeepOurs(environment);
        environment.Sync();
        Assert.Equal("1 Old Street", environment.MatterportAccount.Find(model.Id)!.Address.StreetAddressLines[0]);

        ann.Update(new Entity("mpt_property", property) { ["mpt_addressline1"] = "2 New Street" });
        environment.MatterportAccount.Edit(model.Id, one => one with { Name = "Renamed in Matterport" });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.Sync();

        Assert.Equal("2 New Street", environment.MatterportAccount.Find(model.Id)!.Address.StreetAddressLines[0]);
        Assert.Equal("Renamed in Matterport", environment.MatterportAccount.Find(model.Id)!.Name);
        Assert.Equal("Renamed in Matterport", environment.Mirror(model.Id)["mpt_name"]);
        Assert.Equal("dv-" + property.ToString("N"), environment.MatterportAccount.Find(model.Id)!.InternalId);
    }

    private static void KeepOurs(ProductEnvironment environment) =>
        environment.Call(
            environment.Ann,
            "mpt_ResolveIssues",
            ("IssueIds", string.Join(",", environment.Rows("mpt_syncissue").Select(issue => issue.Id))),
            ("Choice", "dataverse")
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_edits_of_the_same_field_become_a_conflict_that_a_person_decides(bool checksVersionAgain)
    {
        using var environment = new ProductEnvironment(checksVersionAgain);
        environment.Sync();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        var mirror = environment.Mirror(model.Id);
        environment.Platform.ServiceFor(environment.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_internalnotes"] = "ours" });
        environment.MatterportAccount.Edit(model.Id, one => one with { Description = "theirs" });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));

        environment.Sync();

        var issue = Assert.Single(environment.Rows("mpt_syncissue"), row => row.GetAttributeValue<string>("mpt_field") == "internalnotes");
        Assert.Equal("ours", issue["mpt_dataversevalue"]);
        Assert.Equal("theirs", issue["mpt_matterportvalue"]);
        Assert.Equal("ours", environment.Mirror(model.Id)["mpt_internalnotes"]);
        Assert.Equal("theirs", environment.MatterportAccount.Find(model.Id)!.Description);

        environment.Call(environment.Ann, "mpt_ResolveIssues", ("IssueIds", issue.Id.ToString()), ("Choice", "dataverse"));
        environment.Sync();

        Assert.Equal("ours", environment.MatterportAccount.Find(model.Id)!.Description);
        Assert.Equal(720270001, environment.Mirror(model.Id).GetAttributeValue<OptionSetValue>("mpt_syncstate").Value);
    }

    [Fact]
    public void Site_visits_follow_their_property_whenever_they_come()
    {
        using var environment = new ProductEnvironment();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        var ann = environment.Platform.ServiceFor(environment.Ann);
        var property = ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        var early = ann.Create(
            new Entity("mpt_sitevisit") { ["mpt_name"] = "Early", ["mpt_propertyid"] = new EntityReference("mpt_property", property) }
        );
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id));
        var late = ann.Create(
            new Entity("mpt_sitevisit") { ["mpt_name"] = "Late", ["mpt_propertyid"] = new EntityReference("mpt_property", property) }
        );

        foreach (var visit in new[] { early, late })
        {
            var row = environment.Rows("mpt_sitevisit").Single(one => one.Id == visit);
            Assert.Contains(model.Id, row.GetAttributeValue<string>("mpt_tourlink"), StringComparison.Ordinal);
            Assert.Equal(environment.Mirror(model.Id).Id, row.GetAttributeValue<EntityReference>("mpt_currentmodelid").Id);
        }
    }

    [Fact]
    public void A_site_visit_that_is_linked_to_another_model_lets_its_first_one_go()
    {
        using var environment = new ProductEnvironment();
        var models = environment.MatterportAccount.Models.Where(one => one is { Demo: false, State: "active" }).Take(2).ToArray();
        var visit = environment.Platform.ServiceFor(environment.Ann).Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

        foreach (var model in models)
        {
            environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_sitevisit"), ("RowId", visit), ("ModelId", model.Id));
        }

        var link = Assert.Single(environment.Rows("mpt_modellink"));
        Assert.Equal(environment.Mirror(models[1].Id).Id, link.GetAttributeValue<EntityReference>("mpt_modelid").Id);
        Assert.Contains(
            models[1].Id,
            environment.Rows("mpt_sitevisit").Single().GetAttributeValue<string>("mpt_tourlink"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reader_can_neither_link_nor_see_the_account_and_an_operator_sees_it_without_its_secret()
    {
        using var environment = new ProductEnvironment();
        var property = environment.Platform.ServiceFor(environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        var model = environment.MatterportAccount.Models.First(one => !one.Demo);

        Assert.ThrowsAny<Exception>(() =>
            environment.Call(environment.Rita, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id))
        );
        Assert.Empty(environment.Rows("mpt_modellink"));
        Assert.ThrowsAny<Exception>(() =>
            environment
                .Platform.ServiceFor(environment.Rita)
                .Retrieve("mpt_account", environment.AccountId, new Microsoft.Xrm.Sdk.Query.ColumnSet(true))
        );
        var account = environment
            .Platform.ServiceFor(environment.Ann)
            .Retrieve("mpt_account", environment.AccountId, new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
        Assert.False(account.Contains("mpt_tokensecret"));
    }

    [Fact]
    public void The_mirror_cannot_be_tampered_with_by_hand_not_even_by_an_administrator()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var mirror = environment.Rows("mpt_model")[0];

        var refusal = Assert.ThrowsAny<Exception>(() =>
            environment.Platform.ServiceFor(environment.Ada).Update(new Entity("mpt_model", mirror.Id) { ["mpt_mergebase"] = "{}" })
        );

        Assert.Contains("[guard.model.columns]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tick_of_the_clock_asks_again_what_a_crash_left_unasked_and_puts_away_what_nobody_asked()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        var mirror = environment.Mirror(model.Id);
        environment.Platform.ServiceFor(environment.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_internalnotes"] = "ours" });
        environment.MatterportAccount.Edit(model.Id, one => one with { Description = "theirs" });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        var crashes = 0;
        environment.Platform.Hooks.AfterRequest = call =>
        {
            if (call.Message == "UpsertMultiple" && environment.Rows("mpt_syncissue", "mpt_field").Count > 0 && crashes++ == 0)
            {
                throw new SimulatedCrashException();
            }
        };
        environment.Call(environment.Ann, "mpt_StartSync");
        environment.Platform.RunJobs();
        environment.Platform.Hooks.AfterRequest = null;
        Assert.True(crashes > 0);
        environment.MatterportAccount.Edit(model.Id, one => one with { Description = "ours" });

        for (var tick = 0; tick < 8; tick++)
        {
            environment.Clock.Advance(TimeSpan.FromMinutes(5));
            environment.Call(environment.Ada, "mpt_RunDueWork");
            environment.Platform.RunJobs();
        }

        Assert.Equal("ours", environment.Mirror(model.Id)["mpt_internalnotes"]);
        Assert.DoesNotContain(
            environment.Rows("mpt_syncissue"),
            issue =>
                issue.GetAttributeValue<OptionSetValue>("statecode").Value == 0
                && issue.GetAttributeValue<string>("mpt_field") == "internalnotes"
        );
    }
}
