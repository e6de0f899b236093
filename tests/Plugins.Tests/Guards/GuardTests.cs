using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using static MatterportForDataverse.Plugins.Tests.Guards.GuardRun;

namespace MatterportForDataverse.Plugins.Tests.Guards;

public sealed class GuardTests
{
    [Fact]
    public void The_system_writes_what_only_Matterport_can_say() => Assert.Null(Run(new GuardModelStep(), InOnly().AsSystem()));

    // A call from outside that impersonates SYSTEM is no plug-in's.
    [Fact]
    public void The_system_does_so_from_within_only() => Refused("guard.model", new GuardModelStep(), InOnly().AsSystem(depth: 1));

    [Theory]
    [InlineData("mpt_LinkModel", "none", 0)]
    [InlineData("Create", "mpt_work", 1)]
    [InlineData("Update", "mpt_model", 0)]
    public void What_is_above_a_call_of_somebody_else_allows_nothing(string message, string table, int mode) =>
        Refused("guard.model", new GuardModelStep(), InOnly().Under(new FakeContext(message, table) { Mode = mode, Stage = 40 }));

    [Fact]
    public void A_shared_variable_or_a_tag_does_not_make_a_call_ours()
    {
        var parent = new FakeContext("Update", "account");
        parent.SharedVariables["IsOurOwn"] = true;
        parent.SharedVariables["MessageName"] = "mpt_LinkModel";
        var context = InOnly().Under(parent);
        context.SharedVariables["IsOurOwn"] = true;
        context.SharedVariables["tag"] = "mpt_LinkModel";
        context.InputParameters["tag"] = "mpt_LinkModel";
        Refused("guard.model", new GuardModelStep(), context);
    }

    [Fact]
    public void People_write_what_is_theirs_in_a_model()
    {
        Assert.Null(
            Run(
                new GuardModelStep(),
                new FakeContext("Update", "mpt_model").With("mpt_modelid", Guid.NewGuid(), "mpt_name", "Lake House", "ownerid", null)
            )
        );
        Refused("guard.model", new GuardModelStep(), new FakeContext("Create", "mpt_model").With("mpt_name", "Lake House"));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public void Links_are_made_and_taken_away_by_our_custom_APIs_only(string message)
    {
        Refused("guard.model-link", new GuardModelLinkStep(), new FakeContext(message, "mpt_modellink").With("mpt_name", "x"));
        Assert.Null(Run(new GuardModelLinkStep(), new FakeContext(message, "mpt_modellink").With("mpt_name", "x").AsSystem()));
    }

    [Fact]
    public void A_link_whose_record_or_model_is_deleted_loses_its_lookup_and_nothing_else()
    {
        Assert.Null(Run(new GuardModelLinkStep(), new FakeContext("Update", "mpt_modellink").With("mpt_modelid", null)));
        Refused(
            "guard.model-link",
            new GuardModelLinkStep(),
            new FakeContext("Update", "mpt_modellink").With("mpt_modelid", null, "mpt_modelkey", null)
        );
        Refused("guard.model-link", new GuardModelLinkStep(), new FakeContext("Update", "mpt_modellink").With("mpt_linkedby", null));
        Refused("guard.model", new GuardModelStep(), new FakeContext("Update", "mpt_model").With("mpt_accountid", null));
    }

    [Fact]
    public void A_link_may_be_assigned_but_not_put_out_of_sight()
    {
        Assert.Null(
            Run(
                new GuardModelLinkStep(),
                new FakeContext("Update", "mpt_modellink").With("ownerid", new EntityReference("systemuser", Guid.NewGuid()))
            )
        );
        Refused(
            "guard.model-link",
            new GuardModelLinkStep(),
            new FakeContext("Update", "mpt_modellink").With("statecode", new OptionSetValue(1))
        );
    }

    [Theory]
    [InlineData("mpt_property")]
    [InlineData("mpt_sitevisit")]
    public void A_record_gets_its_model_by_being_linked_only(string table)
    {
        var model = new EntityReference("mpt_model", Guid.NewGuid());
        Refused("guard.current-model", new GuardCurrentModelStep(), new FakeContext("Create", table).With("mpt_currentmodelid", model));
        Refused(
            "guard.current-model",
            new GuardCurrentModelStep(),
            WasLinked(table, model).With("mpt_currentmodelid", new EntityReference("mpt_model", Guid.NewGuid()))
        );
        Refused(
            "guard.current-model",
            new GuardCurrentModelStep(),
            WasLinked(table, model).With("mpt_currentmodelid", null, "mpt_name", "House")
        );
        Assert.Null(Run(new GuardCurrentModelStep(), WasLinked(table, model).With("mpt_currentmodelid", model)));
        Assert.Null(
            Run(new GuardCurrentModelStep(), new FakeContext("Create", table).With("mpt_name", "House", "mpt_currentmodelid", null))
        );
        Assert.Null(Run(new GuardCurrentModelStep(), WasLinked(table, model).With("mpt_currentmodelid", null)));
        Assert.Null(Run(new GuardCurrentModelStep(), new FakeContext("Create", table).With("mpt_currentmodelid", model).AsSystem()));
    }

    [Fact]
    public void A_link_is_deleted_by_the_system_whatever_is_deleted_above()
    {
        Assert.Null(Run(new GuardModelLinkStep(), Delete("mpt_modellink").AsSystem()));
        Refused("guard.model-link", new GuardModelLinkStep(), Delete("mpt_modellink").Under(new FakeContext("Delete", "mpt_property")));
    }

    [Fact]
    public void The_journal_is_never_changed_not_even_by_us()
    {
        Refused("guard.journal", new GuardJournalStep(), new FakeContext("Update", "mpt_change").With("mpt_fields", "x").AsSystem());
        Refused(
            "guard.journal",
            new GuardJournalStep(),
            new FakeContext("Update", "mpt_change").With("statecode", new OptionSetValue(1)).AsSystem()
        );
        Refused("guard.journal", new GuardJournalStep(), new FakeContext("Update", "mpt_change").With("mpt_fields", null).AsSystem());
        Assert.Null(Run(new GuardJournalStep(), new FakeContext("Update", "mpt_change").With("mpt_modelid", null)));
        Assert.Null(Run(new GuardJournalStep(), JournalModel().AsSystem()));
        Refused("guard.journal", new GuardJournalStep(), JournalModel());
        Refused("guard.journal", new GuardJournalStep(), Delete("mpt_change"));
        Assert.Null(Run(new GuardJournalStep(), Delete("mpt_change").AsSystem()));
    }

    [Fact]
    public void The_journal_is_written_by_the_system_and_by_nobody_else()
    {
        Refused("guard.journal", new GuardJournalStep(), Entry());
        Refused("guard.journal", new GuardJournalStep(), Entry().Under(new FakeContext("Update", "mpt_model") { Stage = 40 }));
        Assert.Null(Run(new GuardJournalStep(), Entry().AsSystem()));
    }

    [Theory]
    [InlineData("mpt_work", "guard.sync-run")]
    [InlineData("mpt_syncrun", "guard.sync-run")]
    [InlineData("mpt_syncissue", "guard.sync-issue")]
    public void Runs_work_and_issues_are_ours_but_may_be_assigned(string table, string code)
    {
        Refused(code, new GuardSyncRowsStep(), new FakeContext("Update", table).With("statuscode", new OptionSetValue(2)));
        Refused(code, new GuardSyncRowsStep(), new FakeContext("Update", table).With("mpt_name", "x"));
        Refused(code, new GuardSyncRowsStep(), new FakeContext("Create", table).With("mpt_name", "x"));
        Refused(code, new GuardSyncRowsStep(), Delete(table));
        Assert.Null(
            Run(
                new GuardSyncRowsStep(),
                new FakeContext("Update", table).With("ownerid", new EntityReference("systemuser", Guid.NewGuid()))
            )
        );
    }

    [Fact]
    public void Both_who_edits_a_draft_of_a_policy_and_who_does_so_in_their_name_are_noted()
    {
        var context = new FakeContext("Create", "mpt_policy").With("mpt_name", "2027");
        Assert.Null(Run(new GuardPolicyStep(), context));
        var editors = ((Entity)context.InputParameters["Target"]).GetAttributeValue<string>("mpt_editors");
        Assert.Equal($"{context.UserId:D}\n{context.InitiatingUserId:D}", editors);
    }

    private static FakeContext InOnly() =>
        new FakeContext("Update", "mpt_model").With("mpt_tourlink", "https://my.matterport.com/show/?m=SxQL3iGyvQk");

    private static FakeContext Entry() => new FakeContext("Create", "mpt_change").With("mpt_name", "summary in Dataverse");

    private static FakeContext JournalModel() =>
        new FakeContext("Update", "mpt_change").With("mpt_modelid", new EntityReference("mpt_model", Guid.NewGuid()));

    private static FakeContext WasLinked(string table, EntityReference model)
    {
        var context = new FakeContext("Update", table);
        context.PreEntityImages["Before"] = new Entity(table) { ["mpt_currentmodelid"] = model };
        return context;
    }

    private static FakeContext Delete(string table) => new FakeContext("Delete", table).With();
}
