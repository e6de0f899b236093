using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Product;

public sealed class ThreadTests
{
    [Fact]
    public void A_first_sync_mirrors_every_model()
    {
        using var office = new Office(models: 120);

        var run = office.Sync();

        Assert.Equal(2, run.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(office.World.Models.Count(model => !model.Demo), office.Rows("mpt_model").Count);
        Assert.All(
            office.Rows("mpt_model"),
            model => Assert.Equal(720270001, model.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value)
        );
    }

    [Fact]
    public void A_second_sync_on_an_unchanged_world_writes_no_business_row_and_nothing_in_Matterport()
    {
        using var office = new Office(models: 120);
        office.Sync();
        office.Sync();
        var before = office.Rows("mpt_model").ToDictionary(row => row.Id, row => row.RowVersion);
        var version = office.World.Version;

        office.Sync();

        Assert.NotEmpty(before);
        Assert.Equal(before, office.Rows("mpt_model").ToDictionary(row => row.Id, row => row.RowVersion));
        Assert.Equal(version, office.World.Version);
    }

    [Fact]
    public void An_edit_of_a_property_reaches_Matterport_and_an_edit_in_Matterport_reaches_Dataverse()
    {
        using var office = new Office();
        var model = office.World.Models.First(one => one is { Demo: false, State: "active", InternalId: null });
        var ann = office.Platform.ServiceFor(office.Ann);
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
        office.Call(office.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id));
        office.Sync();
        Assert.Equal("1 Old Street", office.World.Find(model.Id)!.Address.StreetAddressLines[0]);

        ann.Update(new Entity("mpt_property", property) { ["mpt_addressline1"] = "2 New Street" });
        office.World.Edit(model.Id, one => one with { Name = "Renamed in Matterport" });
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        office.Sync();

        Assert.Equal("2 New Street", office.World.Find(model.Id)!.Address.StreetAddressLines[0]);
        Assert.Equal("Renamed in Matterport", office.World.Find(model.Id)!.Name);
        Assert.Equal("Renamed in Matterport", office.Mirror(model.Id)["mpt_name"]);
        Assert.Equal("dv-" + property.ToString("N"), office.World.Find(model.Id)!.InternalId);
    }

    [Fact]
    public void Two_edits_of_the_same_field_become_a_conflict_that_a_person_decides()
    {
        using var office = new Office();
        office.Sync();
        var model = office.World.Models.First(one => one is { Demo: false, State: "active" });
        var mirror = office.Mirror(model.Id);
        office.Platform.ServiceFor(office.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_internalnotes"] = "ours" });
        office.World.Edit(model.Id, one => one with { Description = "theirs" });
        office.Clock.Advance(TimeSpan.FromMinutes(5));

        office.Sync();

        var issue = Assert.Single(office.Rows("mpt_syncissue"), row => row.GetAttributeValue<string>("mpt_field") == "internalnotes");
        Assert.Equal("ours", issue["mpt_ours"]);
        Assert.Equal("theirs", issue["mpt_theirs"]);
        Assert.Equal("ours", office.Mirror(model.Id)["mpt_internalnotes"]);
        Assert.Equal("theirs", office.World.Find(model.Id)!.Description);

        office.Call(office.Ann, "mpt_ResolveConflict", ("IssueId", issue.Id), ("Choice", "ours"));
        office.Sync();

        Assert.Equal("ours", office.World.Find(model.Id)!.Description);
        Assert.Equal(720270001, office.Mirror(model.Id).GetAttributeValue<OptionSetValue>("mpt_syncstate").Value);
    }

    [Fact]
    public void Site_visits_follow_their_property_whenever_they_come()
    {
        using var office = new Office();
        var model = office.World.Models.First(one => one is { Demo: false, State: "active" });
        var ann = office.Platform.ServiceFor(office.Ann);
        var property = ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        var early = ann.Create(
            new Entity("mpt_sitevisit") { ["mpt_name"] = "Early", ["mpt_propertyid"] = new EntityReference("mpt_property", property) }
        );
        office.Call(office.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id));
        var late = ann.Create(
            new Entity("mpt_sitevisit") { ["mpt_name"] = "Late", ["mpt_propertyid"] = new EntityReference("mpt_property", property) }
        );

        foreach (var visit in new[] { early, late })
        {
            var row = office.Rows("mpt_sitevisit").Single(one => one.Id == visit);
            Assert.Contains(model.Id, row.GetAttributeValue<string>("mpt_tourlink"), StringComparison.Ordinal);
            Assert.Equal(office.Mirror(model.Id).Id, row.GetAttributeValue<EntityReference>("mpt_currentmodelid").Id);
        }
    }

    [Fact]
    public void A_site_visit_that_is_linked_to_another_model_lets_its_first_one_go()
    {
        using var office = new Office();
        var models = office.World.Models.Where(one => one is { Demo: false, State: "active" }).Take(2).ToArray();
        var visit = office.Platform.ServiceFor(office.Ann).Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

        foreach (var model in models)
        {
            office.Call(office.Ann, "mpt_LinkModel", ("TableName", "mpt_sitevisit"), ("RowId", visit), ("ModelId", model.Id));
        }

        var link = Assert.Single(office.Rows("mpt_modellink"));
        Assert.Equal(office.Mirror(models[1].Id).Id, link.GetAttributeValue<EntityReference>("mpt_modelid").Id);
        Assert.Contains(
            models[1].Id,
            office.Rows("mpt_sitevisit").Single().GetAttributeValue<string>("mpt_tourlink"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reader_can_neither_link_nor_see_the_account_and_an_operator_sees_it_without_its_secret()
    {
        using var office = new Office();
        var property = office.Platform.ServiceFor(office.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        var model = office.World.Models.First(one => !one.Demo);

        Assert.ThrowsAny<Exception>(() =>
            office.Call(office.Rita, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id))
        );
        Assert.Empty(office.Rows("mpt_modellink"));
        Assert.ThrowsAny<Exception>(() =>
            office.Platform.ServiceFor(office.Rita).Retrieve("mpt_account", office.Account, new Microsoft.Xrm.Sdk.Query.ColumnSet(true))
        );
        var account = office
            .Platform.ServiceFor(office.Ann)
            .Retrieve("mpt_account", office.Account, new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
        Assert.False(account.Contains("mpt_tokensecret"));
    }

    [Fact]
    public void The_mirror_cannot_be_tampered_with_by_hand_not_even_by_an_administrator()
    {
        using var office = new Office();
        office.Sync();
        var mirror = office.Rows("mpt_model")[0];

        var refusal = Assert.ThrowsAny<Exception>(() =>
            office.Platform.ServiceFor(office.Ada).Update(new Entity("mpt_model", mirror.Id) { ["mpt_mergebase"] = "{}" })
        );

        Assert.Contains("[guard.model]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tick_of_the_clock_asks_again_what_a_crash_left_unasked_and_puts_away_what_nobody_asked()
    {
        using var office = new Office();
        office.Sync();
        var model = office.World.Models.First(one => one is { Demo: false, State: "active" });
        var mirror = office.Mirror(model.Id);
        office.Platform.ServiceFor(office.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_internalnotes"] = "ours" });
        office.World.Edit(model.Id, one => one with { Description = "theirs" });
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        var crashes = 0;
        office.Platform.Hooks.AfterRequest = call =>
        {
            if (call.Message == "UpsertMultiple" && office.Rows("mpt_syncissue", "mpt_field").Count > 0 && crashes++ == 0)
            {
                throw new SimulatedCrashException();
            }
        };
        office.Call(office.Ann, "mpt_StartSync");
        office.Platform.RunJobs();
        office.Platform.Hooks.AfterRequest = null;
        Assert.True(crashes > 0);
        office.World.Edit(model.Id, one => one with { Description = "ours" });

        for (var tick = 0; tick < 8; tick++)
        {
            office.Clock.Advance(TimeSpan.FromMinutes(5));
            office.Call(office.Ada, "mpt_RunDueWork");
            office.Platform.RunJobs();
        }

        Assert.Equal("ours", office.Mirror(model.Id)["mpt_internalnotes"]);
        Assert.DoesNotContain(
            office.Rows("mpt_syncissue"),
            issue =>
                issue.GetAttributeValue<OptionSetValue>("statecode").Value == 0
                && issue.GetAttributeValue<string>("mpt_field") == "internalnotes"
        );
    }
}
