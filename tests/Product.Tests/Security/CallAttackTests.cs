using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>What people try with the custom APIs, with rows of others, and in the name of others.</summary>
public sealed class CallAttackTests : Attack
{
    private const string Secret = "S3cret-of-nobody-else";

    private static readonly RoleMetadata OwnRows = new(
        new Guid("0a0a0a0a-0000-4000-8000-000000000001"),
        "Own rows",
        new[] { "Property", "SiteVisit", "Model", "ModelLink", "SyncIssue", "SyncRun" }
            .SelectMany(table =>
                new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign" }.Select(verb => $"prv{verb}mpt_{table}")
            )
            .ToDictionary(name => name, _ => PrivilegeLevel.Basic)
    );

    private readonly Guid _bob;

    public CallAttackTests()
        : base(OwnRows) => _bob = Environment.Platform.CreateUser("Bob", "Own rows");

    [Fact]
    public void A_user_of_own_rows_takes_no_model_over_from_a_property_they_cannot_see()
    {
        var model = Model();
        var hers = Property("Secret garden");
        Link(hers, model);
        var mine = Service(_bob).Create(new Entity("mpt_property") { ["mpt_name"] = "Mine" });

        Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => Link(_bob, mine, model, takesOver: true)));

        Assert.Equal(model.Id, Row("mpt_property", hers).GetAttributeValue<EntityReference>("mpt_currentmodelid")?.Id);
    }

    [Fact]
    public void A_refused_link_does_not_tell_the_name_of_a_property_that_the_caller_cannot_see()
    {
        Link(Property("Secret garden"), Model());
        var mine = Service(_bob).Create(new Entity("mpt_property") { ["mpt_name"] = "Mine" });

        var fault = Assert.ThrowsAny<Exception>(() => Link(_bob, mine, Model()));

        Assert.DoesNotContain("garden", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_user_of_own_rows_does_not_change_a_model_that_they_cannot_write_by_linking_it()
    {
        var model = Model();
        var before = InMatterport(model).Publication.Summary;
        var mine = Service(_bob).Create(new Entity("mpt_property") { ["mpt_name"] = "Mine", ["mpt_summary"] = "Bob was here" });

        CallOutcome.Of(() => Link(_bob, mine, model));
        CallOutcome.Of(() => Service(_bob).Update(new Entity("mpt_property", mine) { ["mpt_summary"] = "Bob was here again" }));
        Environment.Sync();

        Assert.Equal(before, InMatterport(model).Publication.Summary);
    }

    [Fact]
    public void A_user_of_own_rows_unlinks_nothing_of_others()
    {
        var link = Link(Property("House"), Model());

        Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => Environment.Call(_bob, "mpt_UnlinkModel", ("LinkId", link))));

        Assert.Single(Environment.Rows("mpt_modellink"));
    }

    [Fact]
    public void A_user_of_own_rows_resolves_nothing_of_others()
    {
        var issue = Conflict(Model().Id);

        CallOutcome.Of(() =>
            Environment.Call(_bob, "mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "value"), ("Value", "Bob"))
        );

        Assert.Equal(0, Row("mpt_syncissue", issue).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal("Ours", Model()["mpt_summary"]);
    }

    [Fact]
    public void A_user_of_own_rows_syncs_no_model_of_others()
    {
        var arguments = new (string, object)[] { ("TableName", "mpt_model"), ("RowId", Model().Id) };

        Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => Environment.Call(_bob, "mpt_SyncModel", arguments)));
    }

    [Theory]
    [InlineData("mpt_property")]
    [InlineData("mpt_modellink")]
    [InlineData("mpt_model")]
    [InlineData("mpt_syncrun")]
    [InlineData("mpt_change")]
    [InlineData("mpt_work")]
    [InlineData("mpt_account")]
    [InlineData("systemuser")]
    public void Nobody_has_a_row_described_that_they_cannot_read(string table)
    {
        Link(Property("Secret garden"), Model());
        Ann.Update(new Entity("mpt_model", Model().Id) { ["mpt_summary"] = "Edited" });
        Environment.Call(Environment.Ann, "mpt_StartSync");
        var row = table == "systemuser" ? Environment.Ann : Environment.Rows(table)[0].Id;
        var text = "";

        CallOutcome.Of(() => text = Environment.Call(_bob, "mpt_Describe", ("TableName", table), ("RowId", row))["Text"] as string);

        Assert.True(string.IsNullOrEmpty(text), text);
    }

    [Theory]
    [InlineData("mpt_SearchModels")]
    [InlineData("mpt_SuggestModels")]
    public void Neither_search_nor_suggestions_name_a_property_that_the_caller_cannot_see(string api)
    {
        Link(Property("Secret garden"), Model());
        var mine = Service(_bob)
            .Create(new Entity("mpt_property") { ["mpt_name"] = "Mine", ["mpt_addressline1"] = Model()["mpt_addressline1"] });

        var response =
            api == "mpt_SearchModels"
                ? Environment.Call(_bob, api, ("Text", Model()["mpt_name"]))
                : Environment.Call(_bob, api, ("TableName", "mpt_property"), ("RowId", mine));

        Assert.All(
            response.Results.Values.OfType<string>(),
            text => Assert.DoesNotContain("garden", text, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_user_of_own_rows_gets_no_suggestions_for_a_property_of_others() =>
        Assert.NotEqual(
            CallOutcome.Done,
            CallOutcome.Of(() =>
                Environment.Call(_bob, "mpt_SuggestModels", ("TableName", "mpt_property"), ("RowId", Property("Secret garden")))
            )
        );

    [Theory]
    [InlineData("MPT_PROPERTY")]
    [InlineData("mpt_property ")]
    [InlineData(" mpt_property")]
    public void An_odd_table_name_gives_no_property_a_second_current_model(string table)
    {
        var property = Property("House");
        var models = Models().Take(2).ToArray();
        Link(property, models[0]);

        CallOutcome.Of(() =>
            Environment.Call(
                Environment.Ann,
                "mpt_LinkModel",
                ("TableName", table),
                ("RowId", property),
                ("ModelId", models[1]["mpt_matterportid"])
            )
        );

        Assert.Single(Environment.Rows("mpt_modellink"), row => row.Contains("mpt_currentkey"));
    }

    [Theory]
    [InlineData("mpt_account")]
    [InlineData("mpt_model")]
    [InlineData("systemuser")]
    [InlineData("mpt_modellink")]
    [InlineData("nosuchtable")]
    [InlineData("")]
    public void A_model_is_linked_to_no_row_of_another_table(string table)
    {
        var row = table switch
        {
            "mpt_account" => Environment.AccountId,
            "systemuser" => Environment.Ann,
            _ => Model().Id,
        };

        Assert.NotEqual(CallOutcome.Done, Try("mpt_LinkModel", ("TableName", table), ("RowId", row), ("ModelId", Id(Model()))));

        Assert.Empty(Environment.Rows("mpt_modellink"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(720270099)]
    [InlineData(int.MaxValue)]
    public void A_link_has_no_role_that_makes_no_sense(int role)
    {
        var property = Property("House");

        CallOutcome.Of(() =>
            Try("mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", Id(Model())), ("Role", role))
        );

        Assert.Empty(Environment.Rows("mpt_modellink"));
    }

    [Theory]
    [InlineData("\") { id } x: deleteModel(id: \"y\") { id } z: model(id: \"")]
    [InlineData("https://evil.example/show/?m=../../../../api")]
    [InlineData("{\"id\":1}")]
    [InlineData("%22%7D")]
    [InlineData("\ud800")]
    public void An_odd_model_id_is_refused_and_reaches_nothing(string id)
    {
        var before = Environment.Matterport.Counters.Snapshot.Mutations;

        var outcome = Try("mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", Property("House")), ("ModelId", id));

        Assert.Matches("^[a-z-]+(\\.[a-z-]+)+$", outcome);
        Assert.Equal(before, Environment.Matterport.Counters.Snapshot.Mutations);
        Assert.Empty(Environment.Rows("mpt_modellink"));
    }

    [Fact]
    public void An_oversized_parameter_is_refused_with_a_code()
    {
        var long_ = new string('x', 1_000_000);

        Assert.Matches("^[a-z-]+(\\.[a-z-]+)+$", Try("mpt_ResolveIssues", ("IssueIds", long_), ("Choice", "dismiss")));
        Assert.Matches("^[a-z-]+(\\.[a-z-]+)+$", Try("mpt_LinkModel", ("TableName", long_), ("RowId", Guid.Empty), ("ModelId", long_)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_odd_top_of_search_is_refused_or_bounded(int top)
    {
        var count = 0;

        CallOutcome.Of(() => count = (int)Environment.Call(Environment.Rita, "mpt_SearchModels", ("Text", "e"), ("Top", top))["Count"]);

        Assert.InRange(count, 0, 1000);
    }

    [Fact]
    public void A_conflict_is_resolved_once_although_its_id_is_given_many_times()
    {
        var issue = Conflict(Model().Id);
        var ids = string.Join(',', Enumerable.Repeat(issue.ToString(), 100));

        CallOutcome.Of(() => Environment.Call(Environment.Ann, "mpt_ResolveIssues", ("IssueIds", ids), ("Choice", "dataverse")));
        Environment.Sync();

        Assert.Equal("Ours", InMatterport(Model()).Publication.Summary);
        Assert.Equal(1, Row("mpt_syncissue", issue).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void A_conflict_is_not_made_to_vanish_by_dismissing_it()
    {
        var issue = Conflict(Model().Id);

        Try("mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "dismiss"));

        Assert.Equal(0, Row("mpt_syncissue", issue).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void A_resolved_issue_is_not_resolved_again_with_another_value()
    {
        var issue = Conflict(Model().Id);
        Try("mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "matterport"));

        Try("mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "value"), ("Value", "Late"));

        Assert.Equal("Theirs", Model()["mpt_summary"]);
    }

    [Fact]
    public void A_value_longer_than_its_column_resolves_nothing()
    {
        var issue = Conflict(Model().Id);

        Try("mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "value"), ("Value", new string('x', 100_000)));

        Assert.Equal("Ours", Model()["mpt_summary"]);
        Assert.Equal(0, Row("mpt_syncissue", issue).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void An_operator_who_starts_many_runs_gets_one()
    {
        var before = Environment.Rows("mpt_syncrun").Count;

        for (var call = 0; call < 60; call++)
        {
            Try("mpt_StartSync", ("Full", call % 2 == 0));
        }

        Assert.InRange(Environment.Rows("mpt_syncrun").Count - before, 1, 3);
    }

    [Fact]
    public void An_operator_who_syncs_one_model_many_times_fills_no_queue()
    {
        var before = Environment.Rows("mpt_syncrun").Count;

        for (var call = 0; call < 60; call++)
        {
            Try("mpt_SyncModel", ("TableName", "mpt_model"), ("RowId", Model().Id));
        }

        Assert.InRange(Environment.Rows("mpt_syncrun").Count - before, 1, 5);
    }

    [Fact]
    public void A_clock_that_ticks_a_hundred_times_a_minute_does_no_harm()
    {
        var clock = Environment.Platform.CreateUser("Clock", "Matterport Clock");
        Ann.Update(new Entity("mpt_model", Model().Id) { ["mpt_summary"] = "Edited" });
        Environment.Call(Environment.Ann, "mpt_StartSync");

        for (var tick = 0; tick < 100; tick++)
        {
            CallOutcome.Of(() => Environment.Call(clock, "mpt_RunDueWork", ("Top", tick % 3 - 1)));
        }

        Environment.Platform.RunJobs();

        Assert.Equal("Edited", InMatterport(Model()).Publication.Summary);
        Assert.DoesNotContain(Environment.Rows("mpt_work"), row => row.Contains("mpt_problem"));
    }

    [Theory]
    [InlineData("nothing-known")]
    [InlineData("TOKEN")]
    [InlineData("")]
    public void A_refused_secret_is_in_no_message_and_no_trace(string purpose)
    {
        var text = new StringBuilder();
        foreach (var value in new[] { Secret, Secret + new string('x', 5000), Secret + "\r\nHost: evil.example" })
        {
            text.Append(
                CallOutcome.Of(() =>
                    Environment.Call(
                        Environment.Ada,
                        "mpt_SetSecret",
                        ("AccountId", Environment.AccountId),
                        ("Purpose", purpose.Length == 0 ? "token" : purpose),
                        ("Value", value)
                    )
                )
            );
        }

        CallOutcome.Of(() => Environment.Call(Environment.Ada, "mpt_CheckSetup"));
        CallOutcome.Of(() => Environment.Call(Environment.Ann, "mpt_StartSync"));
        Environment.Platform.RunJobs();
        foreach (var table in new[] { "mpt_work", "mpt_syncrun", "mpt_syncissue", "mpt_change" })
        {
            text.AppendJoin(' ', Environment.Rows(table).SelectMany(row => row.Attributes.Values.OfType<string>()));
        }

        text.AppendJoin(' ', Environment.Platform.Traces.Select(trace => trace.Text));
        Assert.DoesNotContain(Secret, text.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_token_id_with_line_breaks_adds_no_header()
    {
        var outcome = CallOutcome.Of(() =>
            Ada.Update(new Entity("mpt_account", Environment.AccountId) { ["mpt_tokenid"] = "a\r\nHost: evil.example" })
        );

        Assert.Equal("guard.account", outcome);
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Upsert")]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    [InlineData("ExecuteMultiple")]
    public void Who_impersonates_the_system_forges_nothing_by_any_message(string way)
    {
        var system = Environment.Platform.ServiceFor(Environment.Ada, SystemUser);

        Assert.Equal(
            "guard.account",
            CallOutcome.Of(() =>
                WriteMessages.Write(
                    system,
                    way,
                    new Entity("mpt_account", Environment.AccountId) { ["mpt_watermark"] = ProductEnvironment.Start }
                )
            )
        );
        Assert.Equal(
            "guard.model",
            CallOutcome.Of(() => WriteMessages.Write(system, way, new Entity("mpt_model", Model().Id) { ["mpt_dirty"] = true }))
        );
    }

    [Theory]
    [InlineData("mpt_OnModelProcessed", "ModelRowId")]
    [InlineData("mpt_OnConflictRaised", "IssueId")]
    [InlineData("mpt_OnOrderDelivered", "OrderId")]
    public void Who_impersonates_the_system_raises_no_event(string name, string parameter)
    {
        var request = new OrganizationRequest(name) { [parameter] = Model().Id };
        var batch = new ExecuteMultipleRequest { Requests = [request], Settings = new ExecuteMultipleSettings() };
        var system = Environment.Platform.ServiceFor(Environment.Ada, SystemUser);

        Assert.Equal("event.not-yours", CallOutcome.Of(() => system.Execute(request)));
        Assert.NotNull(((ExecuteMultipleResponse)system.Execute(batch)).Responses.Single().Fault);
    }

    [Theory]
    [InlineData("mpt_LinkModel")]
    [InlineData("mpt_StartSync")]
    [InlineData("mpt_SetSecret")]
    public void A_reader_gets_nothing_by_acting_for_an_administrator(string name) =>
        Assert.NotEqual(
            CallOutcome.Done,
            CallOutcome.Of(() => Environment.Platform.ServiceFor(Environment.Rita, Environment.Ada).Execute(new OrganizationRequest(name)))
        );

    [Fact]
    public void An_administrator_who_acts_for_a_reader_can_do_what_the_reader_can()
    {
        var reader = Environment.Platform.ServiceFor(Environment.Ada, Environment.Rita);

        Assert.NotEqual(CallOutcome.Done, CallOutcome.Of(() => reader.Execute(new OrganizationRequest("mpt_StartSync"))));
        Assert.NotEqual(
            CallOutcome.Done,
            CallOutcome.Of(() =>
                reader.Execute(new OrganizationRequest("mpt_Describe") { ["TableName"] = "mpt_account", ["RowId"] = Account.Id })
            )
        );
    }

    private Guid SystemUser => (Guid)Environment.Platform.System.Execute(new OrganizationRequest("WhoAmI"))["UserId"];

    private static string Id(Entity model) => (string)model["mpt_matterportid"];

    private string Try(string name, params (string, object)[] arguments) =>
        CallOutcome.Of(() => Environment.Call(Environment.Ann, name, arguments));
}
