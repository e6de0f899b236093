using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Code of others in the pipeline beside ours: what it writes as a user is refused, and what it writes as SYSTEM is not.</summary>
public sealed class ForeignCodeTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly ForeignSteps _steps;

    public ForeignCodeTests() => _steps = new ForeignSteps(_environment.Platform);

    [Theory]
    [InlineData("Create", "mpt_work", true)]
    [InlineData("Create", "mpt_modellink", false)]
    [InlineData("Update", "mpt_model", false)]
    [InlineData("Update", "mpt_model", true)]
    public void A_step_after_our_own_writes_that_writes_as_a_user_gets_nothing(string message, string table, bool isAsync)
    {
        _environment.Sync();
        _steps.Add(message, table, 40, (_, services) => _steps.Try(() => Forge(services(_environment.Ada))), isAsync);

        var property = Property();

        // A refusal within a transaction ends it, so the call itself may fail.
        CallOutcome.Of(() => Link(property));
        CallOutcome.Of(() => _environment.Call(_environment.Ann, "mpt_StartSync"));
        _environment.Platform.RunJobs();

        Assert.NotEmpty(_steps.Refusals);
        Assert.All(_steps.Refusals, refusal => Assert.Contains("[guard.model", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(0, Forged);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_step_under_a_deletion_that_writes_as_a_user_gets_nothing(bool deletes)
    {
        _environment.Sync();
        var property = Property();
        Link(property);
        var link = _environment.Rows("mpt_modellink")[0].Id;
        _steps.Add(
            "Delete",
            "mpt_property",
            20,
            (_, services) =>
                _steps.Try(() =>
                {
                    if (deletes)
                    {
                        services(_environment.Ada).Delete("mpt_modellink", link);
                    }
                    else
                    {
                        services(_environment.Ada).Update(new Entity("mpt_modellink", link) { ["mpt_recordkey"] = "mpt_property:0" });
                    }
                }),
            rank: 0
        );

        CallOutcome.Of(() => Ada.Delete("mpt_property", property));

        Assert.Contains("[guard.model-link", Assert.Single(_steps.Refusals).Message, StringComparison.Ordinal);
        Assert.Single(_environment.Rows("mpt_modellink"));
    }

    [Fact]
    public void Impersonating_the_system_from_outside_opens_nothing()
    {
        _environment.Sync();
        var system = (Guid)_environment.Platform.System.Execute(new OrganizationRequest("WhoAmI"))["UserId"];
        var model = new Entity("mpt_model", _environment.Rows("mpt_model")[0].Id) { ["mpt_mergebase"] = "{}" };

        Assert.Equal("guard.model", CallOutcome.Of(() => _environment.Platform.ServiceFor(_environment.Ada, system).Update(model)));
    }

    [Fact]
    public void An_issue_is_not_resolved_on_behalf_of_somebody_else()
    {
        _environment.Sync();
        var request = new OrganizationRequest("mpt_ResolveIssues") { ["IssueIds"] = Guid.NewGuid().ToString(), ["Choice"] = "dismiss" };

        Assert.Equal(
            "caller.impersonated",
            CallOutcome.Of(() => _environment.Platform.ServiceFor(_environment.Ada, _environment.Ann).Execute(request))
        );
    }

    [Fact]
    public void A_class_of_ours_in_a_step_of_a_customizer_does_nothing()
    {
        _environment.Sync();
        _environment.Platform.RegisterStep(
            new StepRegistration(
                Guid.NewGuid(),
                "A customizer's",
                "MatterportForDataverse.Plugins.DeleteChildrenStep",
                "Update",
                "mpt_sitevisit",
                40
            )
        );
        var visit = Ann.Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

        Assert.Equal(
            "call.elsewhere",
            CallOutcome.Of(() => Ann.Update(new Entity("mpt_sitevisit", visit) { ["mpt_name"] = "Second visit" }))
        );
    }

    // docs/security.md says so, and what follows from it.
    [Fact]
    public void A_step_that_writes_as_the_system_may_do_everything()
    {
        Assert.Contains(
            "CreateOrganizationService(null)",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md")),
            StringComparison.Ordinal
        );
        _environment.Sync();
        _steps.Add(
            "Update",
            "mpt_model",
            40,
            (context, services) =>
            {
                if (context.Depth == 1)
                {
                    Forge(services(null));
                }
            }
        );

        Ann.Update(new Entity("mpt_model", _environment.Rows("mpt_model")[0].Id) { ["mpt_summary"] = "Edited" });

        Assert.Equal(1, Forged);
    }

    public void Dispose() => _environment.Dispose();

    private IOrganizationService Ada => _environment.Platform.ServiceFor(_environment.Ada);

    private IOrganizationService Ann => _environment.Platform.ServiceFor(_environment.Ann);

    private int Forged => _environment.Rows("mpt_model").Count(row => row.GetAttributeValue<string>("mpt_contenthash") == "forged");

    private void Forge(IOrganizationService service) =>
        service.Update(new Entity("mpt_model", _environment.Rows("mpt_model")[0].Id) { ["mpt_contenthash"] = "forged" });

    private Guid Property() => Ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

    private void Link(Guid property)
    {
        var model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model.Id));
    }
}
