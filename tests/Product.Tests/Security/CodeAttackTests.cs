using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>What steps of a customizer try that write as a user, change what is written, and swallow what is thrown.</summary>
public sealed class CodeAttackTests : Attack
{
    private int _ran;

    [Theory]
    [InlineData(10, 1)]
    [InlineData(20, 0)]
    [InlineData(20, 1)]
    [InlineData(20, 100)]
    public void A_replaced_target_brings_no_guarded_column(int stage, int rank)
    {
        var model = Model();
        Step(
            "Update",
            "mpt_model",
            stage,
            (context, _) =>
                context.InputParameters["Target"] = new Entity("mpt_model", model.Id)
                {
                    ["mpt_name"] = "Edited",
                    ["mpt_contenthash"] = "forged",
                },
            rank
        );

        Assert.Equal("guard.model", CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", model.Id) { ["mpt_name"] = "Edited" })));
        Assert.NotEqual("forged", Model(model.Id).GetAttributeValue<string>("mpt_contenthash"));
    }

    [Fact]
    public void A_replaced_target_does_not_reach_another_row()
    {
        var rows = Models().Take(2).ToArray();
        Step(
            "Update",
            "mpt_model",
            20,
            (context, _) => context.InputParameters["Target"] = new Entity("mpt_model", rows[1].Id) { ["mpt_mergebase"] = "{}" }
        );

        CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", rows[0].Id) { ["mpt_summary"] = "Edited" }));

        Assert.Equal(rows[0]["mpt_mergebase"], Model(rows[0].Id)["mpt_mergebase"]);
        Assert.Equal(rows[1]["mpt_mergebase"], Model(rows[1].Id)["mpt_mergebase"]);
    }

    [Theory]
    [InlineData("mpt_dirty")]
    [InlineData("mpt_syncstate")]
    [InlineData("mpt_dirtyon")]
    public void An_edit_whose_dirty_mark_is_taken_away_is_refused_or_sent(string column)
    {
        var model = Model();
        Step("Update", "mpt_model", 20, (context, _) => ((Entity)context.InputParameters["Target"]).Attributes.Remove(column));

        var outcome = CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", model.Id) { ["mpt_summary"] = "Edited" }));
        _ran = -1;
        Environment.Sync();

        Assert.True(outcome != CallOutcome.Done || InMatterport(model).Publication.Summary == "Edited", "The edit is lost.");
    }

    [Fact]
    public void A_column_added_after_the_dirty_mark_is_refused_or_sent()
    {
        var model = Model();
        Step("Update", "mpt_model", 20, (context, _) => ((Entity)context.InputParameters["Target"])["mpt_summary"] = "Added late");

        var outcome = CallOutcome.Of(() =>
            Ada.Update(new Entity("mpt_model", model.Id) { ["ownerid"] = new EntityReference("systemuser", Environment.Ada) })
        );
        _ran = -1;
        Environment.Sync();

        Assert.True(outcome != CallOutcome.Done || InMatterport(model).Publication.Summary == "Added late", "The edit is lost.");
    }

    [Fact]
    public void A_column_of_a_property_added_late_is_copied_to_its_model()
    {
        var property = Property("House");
        Link(property, Model());
        Step("Update", "mpt_property", 20, (context, _) => ((Entity)context.InputParameters["Target"])["mpt_summary"] = "Added late");

        Ann.Update(new Entity("mpt_property", property) { ["mpt_reference"] = "1" });

        Assert.Equal("Added late", Model()["mpt_summary"]);
    }

    [Theory]
    [InlineData("mpt_environmentid", "elsewhere")]
    [InlineData("mpt_healthdetail", "All is well.")]
    [InlineData("mpt_guardtest", "ok")]
    public void A_step_of_later_rank_adds_nothing_to_an_update_of_an_account(string column, string value)
    {
        var before = Row("mpt_account", Environment.AccountId).GetAttributeValue<string>(column);
        Step("Update", "mpt_account", 20, (context, _) => ((Entity)context.InputParameters["Target"])[column] = value);

        CallOutcome.Of(() => Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_name"] = "Renamed" }));

        Assert.Equal(before, Row("mpt_account", Environment.AccountId).GetAttributeValue<string>(column));
    }

    [Theory]
    [InlineData("mpt_environmentid", "elsewhere")]
    [InlineData("mpt_healthdetail", "All is well.")]
    [InlineData("mpt_guardtest", "ok")]
    [InlineData("mpt_planfeatures", "everything")]
    [InlineData("mpt_health", 720270001)]
    [InlineData("mpt_mode", 720270001)]
    public void A_step_of_later_rank_adds_nothing_to_a_new_account(string column, object given)
    {
        var value = given is int option ? new OptionSetValue(option) : given;
        Step("Create", "mpt_account", 20, (context, _) => ((Entity)context.InputParameters["Target"])[column] = value);

        CallOutcome.Of(() => Ada.Create(new Entity("mpt_account") { ["mpt_name"] = "Second" }));

        Assert.DoesNotContain(
            Environment.Rows("mpt_account"),
            row => row.Contains("mpt_name") && Equals(row.GetAttributeValue<object>(column), value) && (string)row["mpt_name"] == "Second"
        );
    }

    [Fact]
    public void A_step_of_later_rank_points_an_account_at_no_vault_of_its_own()
    {
        Step(
            "Update",
            "mpt_account",
            20,
            (context, _) =>
                ((Entity)context.InputParameters["Target"])["mpt_vaultsecreturi"] =
                    "https://main.vault.azure.net.evil.example/secrets/token"
        );
        var identity = new Identity();
        Environment.Identity = identity;

        CallOutcome.Of(() => Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_name"] = "Renamed" }));
        CallOutcome.Of(() => Environment.Call(Environment.Ada, "mpt_CheckSetup"));
        CallOutcome.Of(() => Environment.Call(Environment.Ann, "mpt_StartSync"));
        Environment.Platform.RunJobs();

        Assert.Equal(0, identity.Asked);
    }

    [Theory]
    [InlineData("mpt_account", "mpt_tokensecret", "summary")]
    [InlineData("mpt_model", "mpt_mergebase", "summary")]
    [InlineData("mpt_model", "mpt_contenthash", "internalnotes")]
    [InlineData("mpt_property", "mpt_currentmodelid", "summary")]
    public void A_field_mapping_changed_after_its_guard_sends_nothing_and_does_not_stop_the_sync(string table, string column, string field)
    {
        var model = Model();
        var property = Property("House");
        Link(property, model);
        Step(
            "Create",
            "mpt_fieldmapping",
            20,
            (context, _) =>
            {
                foreach (var (name, value) in Mapping(table, column, field).Attributes)
                {
                    ((Entity)context.InputParameters["Target"])[name] = value;
                }
            }
        );
        CallOutcome.Of(() => Ada.Create(Mapping("mpt_property", "mpt_reference", "presentedby")));

        CallOutcome.Of(() => Ann.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Renamed" }));
        CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", model.Id) { ["mpt_contactname"] = "Edited" }));
        Environment.Sync(full: true);

        var secret = Environment.MatterportAccount.ProductionToken.TokenSecret;
        Assert.All(Environment.MatterportAccount.Models, one => Assert.DoesNotContain(secret, one.ToString(), StringComparison.Ordinal));
        Assert.Equal("Edited", InMatterport(model).Publication.ContactName);
        Assert.Equal(property, Environment.Rows("mpt_modellink").Single().GetAttributeValue<EntityReference>("mpt_propertyid").Id);
    }

    [Theory]
    [InlineData("Create", "mpt_syncrun", "mpt_syncrun", "mpt_message", false)]
    [InlineData("Create", "mpt_work", "mpt_work", "mpt_bookmark", false)]
    [InlineData("Create", "mpt_work", "mpt_work", "mpt_bookmark", true)]
    [InlineData("Update", "mpt_work", "mpt_syncrun", "mpt_message", true)]
    [InlineData("Update", "mpt_model", "mpt_account", "mpt_healthdetail", true)]
    [InlineData("Update", "mpt_model", "mpt_account", "mpt_environmentid", true)]
    [InlineData("Create", "mpt_change", "mpt_change", "mpt_fields", true)]
    [InlineData("Create", "mpt_change", "mpt_change", "mpt_fields", false)]
    public void A_step_that_runs_after_ours_and_writes_as_a_user_forges_nothing(
        string message,
        string table,
        string forged,
        string column,
        bool isAsync
    )
    {
        Step(
            message,
            table,
            40,
            (_, services) =>
                CallOutcome.Of(() =>
                    services(Environment.Ada).Update(new Entity(forged, Environment.Rows(forged)[0].Id) { [column] = "forged" })
                ),
            isAsync: isAsync
        );

        CallOutcome.Of(() => Ann.Update(new Entity("mpt_model", Model().Id) { ["mpt_summary"] = "Edited" }));
        CallOutcome.Of(() => Environment.Call(Environment.Ann, "mpt_StartSync"));
        Environment.Platform.RunJobs();

        Assert.True(_ran > 0);
        Assert.DoesNotContain(Environment.Rows(forged), row => row.GetAttributeValue<string>(column) == "forged");
    }

    [Theory]
    [InlineData("mpt_OnModelProcessed", "ModelRowId")]
    [InlineData("mpt_OnConflictRaised", "IssueId")]
    [InlineData("mpt_OnOrderDelivered", "OrderId")]
    public void A_step_that_calls_as_a_user_raises_no_event(string name, string parameter)
    {
        var outcome = "";
        Step(
            "Update",
            "mpt_property",
            40,
            (_, services) =>
                outcome = CallOutcome.Of(() =>
                    services(Environment.Ada).Execute(new OrganizationRequest(name) { [parameter] = Guid.NewGuid() })
                )
        );

        var property = Property("House");
        CallOutcome.Of(() => Ann.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Renamed" }));

        Assert.Equal("event.not-yours", outcome);
    }

    [Fact]
    public void A_step_resolves_no_issue_for_the_user_who_triggers_it()
    {
        var issue = Conflict(Model().Id);
        Step(
            "Update",
            "mpt_property",
            40,
            (_, services) =>
                CallOutcome.Of(() =>
                    services(Environment.Ada)
                        .Execute(new OrganizationRequest("mpt_ResolveIssues") { ["IssueIds"] = issue.ToString(), ["Choice"] = "dataverse" })
                )
        );
        var property = Property("House");

        CallOutcome.Of(() => Ann.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Renamed" }));

        Assert.Equal(0, Row("mpt_syncissue", issue).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Theory]
    [InlineData("mpt_modellink", "mpt_currentkey")]
    [InlineData("mpt_syncissue", "mpt_resolution")]
    [InlineData("mpt_syncrun", "mpt_message")]
    public void A_gift_of_a_row_carries_nothing_that_a_later_step_adds(string table, string column)
    {
        Conflict(Model().Id);
        Link(Property("House"), Model());
        var row = Environment.Rows(table)[0];
        Step("Update", table, 20, (context, _) => ((Entity)context.InputParameters["Target"])[column] = "forged");

        CallOutcome.Of(() => Ada.Update(new Entity(table, row.Id) { ["ownerid"] = new EntityReference("systemuser", Environment.Ann) }));

        Assert.DoesNotContain(Environment.Rows(table), one => one.GetAttributeValue<string>(column) == "forged");
    }

    [Fact]
    public void A_deletion_of_a_property_does_not_let_a_step_empty_lookups_of_links_of_others()
    {
        var first = Property("First");
        var models = Models().Take(2).ToArray();
        Link(first, models[0]);
        var link = Link(Property("Second"), models[1]);
        Step(
            "Delete",
            "mpt_property",
            20,
            (_, services) =>
                CallOutcome.Of(() =>
                    services(Environment.Ada)
                        .Update(new Entity("mpt_modellink", link) { ["mpt_modelid"] = null, ["mpt_propertyid"] = null })
                )
        );

        CallOutcome.Of(() => Ada.Delete("mpt_property", first));
        Environment.Platform.RunJobs();

        Assert.True(Row("mpt_modellink", link).Contains("mpt_modelid"));
        Assert.True(Row("mpt_modellink", link).Contains("mpt_propertyid"));
    }

    [Fact]
    public void A_step_that_shares_variables_by_guessed_names_opens_nothing()
    {
        var model = Model();
        Step(
            "Update",
            "mpt_model",
            10,
            (context, _) =>
            {
                foreach (var name in new[] { "mpt_system", "mpt_guard", "system", "guard", "mpt_own", "IsSync", "mpt_sync", "tag" })
                {
                    context.SharedVariables[name] = true;
                }
            }
        );

        Assert.Equal("guard.model", CallOutcome.Of(() => Ada.Update(new Entity("mpt_model", model.Id) { ["mpt_dirty"] = true })));
    }

    private void Step(
        string message,
        string table,
        int stage,
        Action<IPluginExecutionContext, Func<Guid?, IOrganizationService>> act,
        int rank = 100,
        bool isAsync = false
    )
    {
        var name = $"Fabrikam.{Guid.NewGuid():N}";
        Environment.Platform.RegisterType(name, new Foreign(this, act));
        Environment.Platform.RegisterStep(
            new StepRegistration(Guid.NewGuid(), name, name, message, table, stage) { IsAsync = isAsync, Rank = rank }
        );
    }

    private sealed class Identity : IManagedIdentityService
    {
        public int Asked { get; private set; }

        public string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes) => AcquireToken(scopes);

        public string AcquireToken(IEnumerable<string> scopes)
        {
            Asked++;
            return "token";
        }
    }

    private sealed class Foreign(CodeAttackTests tests, Action<IPluginExecutionContext, Func<Guid?, IOrganizationService>> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            if (tests._ran < 0)
            {
                return;
            }

            tests._ran++;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            act((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!, factory.CreateOrganizationService);
        }
    }
}
