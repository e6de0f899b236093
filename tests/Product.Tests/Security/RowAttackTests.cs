using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>What people, and flows that run as them, try with rows and with the messages that write rows.</summary>
public sealed class RowAttackTests : Attack
{
    [Fact]
    public void An_operator_cannot_forge_a_merge_base_by_upserting_with_the_alternate_key()
    {
        var model = Model();
        var forged = new Entity("mpt_model")
        {
            ["mpt_mergebase"] = "{}",
            KeyAttributes = { ["mpt_accountid"] = Account, ["mpt_matterportid"] = model["mpt_matterportid"] },
        };

        Assert.Equal("guard.model", CallOutcome.Of(() => Ann.Execute(new UpsertRequest { Target = forged })));
    }

    [Fact]
    public void An_administrator_cannot_make_a_model_by_upserting_an_unknown_key()
    {
        var forged = new Entity("mpt_model")
        {
            ["mpt_name"] = "Forged",
            KeyAttributes = { ["mpt_accountid"] = Account, ["mpt_matterportid"] = "ForgedModel" },
        };

        Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => Ada.Execute(new UpsertRequest { Target = forged })));
    }

    [Theory]
    [InlineData("mpt_MergeBase")]
    [InlineData("MPT_MERGEBASE")]
    public void Letters_of_another_case_do_not_hide_a_guarded_column(string column)
    {
        var model = Model();

        Refused(() => Ada.Update(new Entity("mpt_model", model.Id) { [column] = "{}" }));

        Assert.Equal(model["mpt_mergebase"], Model(model.Id)["mpt_mergebase"]);
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Upsert")]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    [InlineData("ExecuteMultiple")]
    public void An_operator_does_not_take_a_model_away_from_its_account_by_emptying_the_lookup(string way)
    {
        var model = Model();

        Refused(() => WriteMessages.Write(Ann, way, new Entity("mpt_model", model.Id) { ["mpt_accountid"] = null }));

        Assert.NotNull(Model(model.Id).GetAttributeValue<EntityReference>("mpt_accountid"));
    }

    [Fact]
    public void An_operator_does_not_stop_the_sync_by_emptying_the_accounts_of_all_models()
    {
        var model = Model();
        foreach (var row in Environment.Rows("mpt_model"))
        {
            CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", row.Id) { ["mpt_accountid"] = null }));
        }

        Ada.Update(new Entity("mpt_model", model.Id) { ["mpt_summary"] = "Edited by somebody else" });
        var run = Environment.Sync(full: true);

        Assert.Equal(
            (1, "Edited by somebody else", 25, 25),
            (
                run.GetAttributeValue<OptionSetValue>("statecode").Value,
                InMatterport(model).Publication.Summary,
                Environment.Rows("mpt_model").Count(row => row.Contains("mpt_accountid")),
                Environment.Rows("mpt_model").Count
            )
        );
    }

    [Fact]
    public void An_issue_whose_model_an_operator_emptied_can_still_be_resolved()
    {
        var model = Model();
        var issue = Conflict(model.Id);
        CallOutcome.Of(() => Ann.Update(new Entity("mpt_syncissue", issue) { ["mpt_modelid"] = null, ["mpt_accountid"] = null }));

        Environment.Call(Environment.Ada, "mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "dataverse"));
        Environment.Sync();

        Assert.Equal("Ours", InMatterport(model).Publication.Summary);
    }

    [Fact]
    public void A_link_whose_lookups_an_operator_emptied_is_still_shown_and_unlinked()
    {
        var property = Property("House");
        var link = Link(property, Model());
        CallOutcome.Of(() =>
            Ann.Update(
                new Entity("mpt_modellink", link)
                {
                    ["mpt_modelid"] = null,
                    ["mpt_propertyid"] = null,
                    ["mpt_linkedby"] = null,
                }
            )
        );

        Environment.Call(Environment.Ada, "mpt_UnlinkModel", ("LinkId", link));

        Assert.Empty(Environment.Rows("mpt_modellink"));
        Assert.False(Row("mpt_property", property).Contains("mpt_currentmodelid"));
    }

    [Theory]
    [InlineData("mpt_changedby")]
    [InlineData("mpt_modelid")]
    public void Nobody_empties_a_lookup_of_the_journal(string column)
    {
        Ann.Update(new Entity("mpt_model", Model().Id) { ["mpt_summary"] = "Edited" });
        var entry = Environment.Rows("mpt_change").First(row => row.Contains(column));

        RefusedOrRestored(() => Ada.Update(new Entity("mpt_change", entry.Id) { [column] = null }), column == "mpt_changedby");

        Assert.True(Row("mpt_change", entry.Id).Contains(column));
    }

    [Fact]
    public void Nobody_empties_who_started_a_run()
    {
        var run = Environment.Rows("mpt_syncrun").First(row => row.Contains("mpt_startedby"));

        Refused(() => Ada.Update(new Entity("mpt_syncrun", run.Id) { ["mpt_startedby"] = null }));

        Assert.True(Row("mpt_syncrun", run.Id).Contains("mpt_startedby"));
    }

    [Theory]
    [InlineData("mpt_accountid")]
    [InlineData("mpt_modelid")]
    public void An_operator_does_not_empty_what_an_issue_is_about(string column)
    {
        var issue = Conflict(Model().Id);

        RefusedOrRestored(() => Ann.Update(new Entity("mpt_syncissue", issue) { [column] = null }), isRefused: false);

        Assert.True(Row("mpt_syncissue", issue).Contains(column));
    }

    [Fact]
    public void An_operator_does_not_empty_who_resolved_an_issue()
    {
        var issue = Conflict(Model().Id);
        Environment.Call(Environment.Ann, "mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "matterport"));
        Assert.True(Row("mpt_syncissue", issue).Contains("mpt_resolvedby"));

        Refused(() => Ann.Update(new Entity("mpt_syncissue", issue) { ["mpt_resolvedby"] = null }));

        Assert.True(Row("mpt_syncissue", issue).Contains("mpt_resolvedby"));
    }

    [Theory]
    [InlineData("mpt_modelid")]
    [InlineData("mpt_propertyid")]
    [InlineData("mpt_linkedby")]
    public void An_operator_does_not_empty_the_lookups_of_a_link(string column)
    {
        var link = Link(Property("House"), Model());

        RefusedOrRestored(() => Ann.Update(new Entity("mpt_modellink", link) { [column] = null }), column == "mpt_linkedby");

        Assert.True(Row("mpt_modellink", link).Contains(column));
    }

    [Theory]
    [InlineData("mpt_work")]
    [InlineData("mpt_syncissue")]
    [InlineData("mpt_modellink")]
    [InlineData("mpt_syncrun")]
    [InlineData("mpt_change")]
    public void Nobody_switches_a_row_of_the_solution_off(string table)
    {
        Conflict(Model().Id);
        Link(Property("House"), Model());
        var row = Environment.Rows(table)[0];
        var other = 1 - row.GetAttributeValue<OptionSetValue>("statecode").Value;

        Assert.StartsWith(
            "guard.",
            CallOutcome.Of(() => Ada.Update(new Entity(table, row.Id) { ["statecode"] = new OptionSetValue(other) })),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("mpt_modellink")]
    [InlineData("mpt_syncissue")]
    public void Giving_a_row_to_somebody_else_carries_no_other_column(string table)
    {
        Conflict(Model().Id);
        Link(Property("House"), Model());
        var row = new Entity(table, Environment.Rows(table)[0].Id)
        {
            ["ownerid"] = new EntityReference("systemuser", Environment.Ann),
            ["mpt_name"] = "Forged",
        };

        Assert.StartsWith("guard.", CallOutcome.Of(() => Ada.Update(row)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_user_moves_no_work_item()
    {
        Environment.Call(Environment.Ann, "mpt_StartSync");
        var clock = Environment.Platform.CreateUser("Clock", "Matterport Clock");
        var work = Environment.Rows("mpt_work")[0].Id;

        foreach (var way in WriteMessages.All)
        {
            var row = new Entity("mpt_work", work) { ["mpt_dueon"] = ProductEnvironment.Start.AddYears(10) };
            Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => WriteMessages.Write(Service(clock), way, row)));
        }
    }

    [Fact]
    public void A_clock_user_reads_no_rows_of_the_solution()
    {
        var clock = Environment.Platform.CreateUser("Clock", "Matterport Clock");

        foreach (var table in new[] { "mpt_account", "mpt_model", "mpt_work", "mpt_property", "mpt_change", "mpt_syncissue" })
        {
            Assert.Equal(
                CallOutcome.NoPrivilege,
                CallOutcome.Of(() => Service(clock).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(table)))
            );
        }
    }

    [Theory]
    [InlineData("mpt_watermark")]
    [InlineData("mpt_lasttickon")]
    [InlineData("mpt_pauseduntil")]
    [InlineData("mpt_lastliston")]
    [InlineData("mpt_lastfullon")]
    [InlineData("mpt_checkedon")]
    [InlineData("mpt_guardtestedon")]
    public void Nobody_empties_a_time_of_an_account_by_its_name(string column)
    {
        Environment.Call(Environment.Ada, "mpt_CheckSetup");
        var row = new Entity("mpt_account") { [column] = null, KeyAttributes = { ["mpt_name"] = "Main" } };

        Assert.Equal("guard.account", CallOutcome.Of(() => Ada.Execute(new UpsertRequest { Target = row })));
    }

    [Theory]
    [InlineData("mpt_environmentid", "elsewhere")]
    [InlineData("mpt_healthdetail", "All is well.")]
    [InlineData("mpt_guardtest", "ok")]
    [InlineData("mpt_planfeatures", "everything")]
    public void A_new_account_brings_no_results_of_its_own(string column, string value)
    {
        var row = new Entity("mpt_account") { ["mpt_name"] = "Second", [column] = value };

        Assert.Equal("guard.account", CallOutcome.Of(() => Ada.Create(row)));
    }

    [Theory]
    [InlineData("mpt_journaldays", 0)]
    [InlineData("mpt_journaldays", -1)]
    [InlineData("mpt_syncevery", 0)]
    [InlineData("mpt_syncevery", -5)]
    [InlineData("mpt_syncevery", int.MaxValue)]
    [InlineData("mpt_fullevery", 0)]
    [InlineData("mpt_fullevery", int.MinValue)]
    [InlineData("mpt_fullevery", int.MaxValue)]
    public void An_account_takes_no_interval_that_makes_no_sense(string column, int value) =>
        Assert.NotEqual(
            CallOutcome.Done,
            CallOutcome.Of(() => Ada.Update(new Entity("mpt_account", Environment.AccountId) { [column] = value }))
        );

    [Theory]
    [InlineData("http://main.vault.azure.net/secrets/token")]
    [InlineData("https://main.vault.azure.net.evil.example/secrets/token")]
    [InlineData("https://evil.example/main.vault.azure.net/secrets/token")]
    [InlineData("https://main.vault.azure.net@evil.example/secrets/token")]
    [InlineData("https://evil.example#.vault.azure.net/secrets/token")]
    [InlineData("https://evil.example?.vault.azure.net/secrets/token")]
    [InlineData("https://evil.example\\.vault.azure.net/secrets/token")]
    [InlineData("https://main.vault.azure.net:8443/secrets/token")]
    [InlineData("https://main.vault.azure.net/secrets/../keys/token")]
    [InlineData("https://main.vault.azure.net/secrets/%2e%2e/keys/token")]
    [InlineData("https://main.vault.azure.net/secrets/")]
    [InlineData("https://user:word@main.vault.azure.net/secrets/token")]
    [InlineData("https://main.vault.azure.net/secrets/token?x=1#y")]
    [InlineData("https://a.b.vault.azure.net/secrets/token")]
    [InlineData("https://main.vault.azure.net/secrets/token\n")]
    [InlineData(" javascript:alert(1)//.vault.azure.net/secrets/token")]
    public void An_account_takes_no_address_of_another_vault(string address) =>
        Assert.Equal(
            "guard.account",
            CallOutcome.Of(() => Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_vaultsecreturi"] = address }))
        );

    [Theory]
    [InlineData("mpt_account", "mpt_tokensecret", "summary")]
    [InlineData("mpt_account", "mpt_tokenid", "summary")]
    [InlineData("systemuser", "fullname", "summary")]
    [InlineData("mpt_model", "mpt_mergebase", "internalnotes")]
    [InlineData("mpt_model", "mpt_contenthash", "summary")]
    [InlineData("mpt_property", "mpt_currentmodelid", "name")]
    [InlineData("mpt_property", "ownerid", "name")]
    [InlineData("mpt_property", "mpt_propertyid", "name")]
    [InlineData("mpt_property", "mpt_streetkey", "summary")]
    [InlineData("mpt_property", "mpt_streetkey", "name")]
    [InlineData("mpt_property", "mpt_keyversion", "floorcount")]
    [InlineData("mpt_property", "mpt_reference", "state")]
    [InlineData("mpt_property", "mpt_reference", "nosuchfield")]
    [InlineData("mpt_modellink", "mpt_recordkey", "summary")]
    public void A_field_mapping_reaches_no_column_that_is_none_of_its_business(string table, string column, string field) =>
        Assert.Equal("guard.field-mapping", CallOutcome.Of(() => Ada.Create(Mapping(table, column, field))));

    [Fact]
    public void An_operator_cannot_turn_off_a_field_mapping() =>
        Assert.Equal(
            CallOutcome.NoPrivilege,
            CallOutcome.Of(() =>
                Ann.Update(new Entity("mpt_fieldmapping", Environment.Rows("mpt_fieldmapping")[0].Id) { ["mpt_active"] = false })
            )
        );

    [Theory]
    [InlineData("\ud800 lone")]
    [InlineData("nul \0 inside")]
    [InlineData("\"}) { id } deleteModel(id: \"x\") #")]
    [InlineData("\u202e right to left \u2028 \ufffe")]
    public void An_odd_text_of_one_operator_does_not_keep_the_edits_of_others_back(string text)
    {
        var rows = Models().Take(2).ToArray();
        CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", rows[0].Id) { ["mpt_summary"] = text }));
        Ann.Update(new Entity("mpt_model", rows[1].Id) { ["mpt_summary"] = "A decent text" });

        Environment.Sync();

        Assert.Equal("A decent text", InMatterport(rows[1]).Publication.Summary);
    }

    [Fact]
    public void A_model_that_an_operator_switches_off_still_sends_the_edits_of_others()
    {
        var model = Model();
        CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", model.Id) { ["statecode"] = new OptionSetValue(1) }));
        CallOutcome.Of(() => Ada.Update(new Entity("mpt_model", model.Id) { ["mpt_summary"] = "Edited while off" }));

        Environment.Sync();

        Assert.Equal("Edited while off", InMatterport(model).Publication.Summary);
    }

    [Fact]
    public void A_property_whose_current_model_was_emptied_gets_it_back_by_linking_again()
    {
        var property = Property("House");
        Link(property, Model());
        Ann.Update(new Entity("mpt_property", property) { ["mpt_currentmodelid"] = null });

        Link(property, Model());
        Ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Edited after that" });
        Environment.Sync();

        Assert.Equal("Edited after that", InMatterport(Model()).Publication.Summary);
    }

    [Fact]
    public void A_property_whose_current_model_was_emptied_gets_it_back_by_itself()
    {
        var property = Property("House");
        Link(property, Model());
        Ann.Update(new Entity("mpt_property", property) { ["mpt_currentmodelid"] = null });
        Ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Edited before that" });

        Environment.Platform.RunJobs();

        Assert.Equal("Edited before that", Model()["mpt_summary"]);
        Assert.Equal(Model().Id, Row("mpt_property", property).GetAttributeValue<EntityReference>("mpt_currentmodelid")?.Id);
    }

    [Fact]
    public void A_work_item_whose_account_an_operator_emptied_is_still_done()
    {
        var run = (Guid)Environment.Call(Environment.Ann, "mpt_StartSync")["RunId"];
        Ada.Update(
            new Entity("mpt_work", Environment.Rows("mpt_work").Single(row => row.Contains("mpt_workkey")).Id) { ["mpt_accountid"] = null }
        );

        Environment.Platform.RunJobs();

        Assert.Equal(1, Row("mpt_syncrun", run).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.All(Environment.Rows("mpt_work"), row => Assert.True(row.Contains("mpt_accountid")));
    }

    [Fact]
    public void A_model_that_is_deleted_stays_off_its_property()
    {
        var property = Property("House");
        var model = Model();
        Link(property, model);
        Ann.Update(new Entity("mpt_property", property) { ["mpt_currentmodelid"] = null });
        Ada.Delete("mpt_model", model.Id);

        Environment.Platform.RunJobs();

        Assert.False(Row("mpt_property", property).Contains("mpt_currentmodelid"));
    }

    [Fact]
    public void A_property_made_again_with_the_id_of_a_deleted_one_has_no_model()
    {
        var property = Property("House");
        Link(property, Model());
        Ada.Delete("mpt_property", property);

        Ann.Create(new Entity("mpt_property", property) { ["mpt_name"] = "Stranger", ["mpt_summary"] = "Stranger" });
        Ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Stranger still" });
        Environment.Sync();

        Assert.Empty(Environment.Rows("mpt_modellink"));
        Assert.NotEqual("Stranger still", InMatterport(Model()).Publication.Summary);
    }

    [Fact]
    public void Nobody_makes_a_link_in_a_batch_beside_decent_rows()
    {
        var property = Property("House");
        var model = Model();
        var forged = new Entity("mpt_modellink")
        {
            ["mpt_recordkey"] = $"mpt_property:{property}",
            ["mpt_modelkey"] = $"mpt_model:{model.Id}",
            ["mpt_role"] = new OptionSetValue(720270000),
            ["mpt_rowid"] = property.ToString(),
            ["mpt_tablename"] = "mpt_property",
            ["mpt_modelid"] = model.ToEntityReference(),
        };

        Assert.Equal("guard.model-link", CallOutcome.Of(() => Many("CreateMultiple", forged)));
        Assert.Equal("guard.model-link", CallOutcome.Of(() => Many("UpsertMultiple", forged)));
        Assert.Empty(Environment.Rows("mpt_modellink"));
    }

    [Fact]
    public void Nothing_that_an_operator_does_is_sent_while_writing_is_off()
    {
        var model = Model();
        var property = Property("House");
        Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_writeenabled"] = false });
        var before = Environment.MatterportAccount.Version;

        Link(property, model);
        Ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Not allowed" });
        Ann.Update(new Entity("mpt_model", model.Id) { ["mpt_internalnotes"] = "Not allowed" });
        Environment.Call(Environment.Ann, "mpt_SyncModel", ("TableName", "mpt_property"), ("RowId", property));
        Environment.Sync(full: true);

        Assert.Equal(before, Environment.MatterportAccount.Version);
    }

    [Fact]
    public void Nothing_is_sent_when_writing_is_turned_off_between_the_start_and_the_work()
    {
        Ann.Update(new Entity("mpt_model", Model().Id) { ["mpt_summary"] = "Too late" });
        Environment.Call(Environment.Ann, "mpt_StartSync");
        var before = Environment.MatterportAccount.Version;
        Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_writeenabled"] = false });

        Environment.Platform.RunJobs();

        Assert.Equal(before, Environment.MatterportAccount.Version);
    }

    private void Many(string message, Entity row) =>
        Ada.Execute(new OrganizationRequest(message) { ["Targets"] = new EntityCollection([row]) { EntityName = row.LogicalName } });

    // A deletion empties these lookups as whoever deletes, so they are set again after the commit.
    private void RefusedOrRestored(Action act, bool isRefused)
    {
        Assert.Equal(isRefused, CallOutcome.Of(act) != CallOutcome.Done);
        Environment.Platform.RunJobs();
    }

    private static void Refused(Action act)
    {
        var outcome = CallOutcome.Of(act);
        Assert.True(outcome != CallOutcome.Done, "It was done.");
    }
}
