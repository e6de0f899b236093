using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Events;

public sealed class BusinessEventTests : IDisposable
{
    private const string ModelProcessed = "mpt_OnModelProcessed";
    private const string ConflictRaised = "mpt_OnConflictRaised";
    private const int Processing = 720270002;

    private readonly ProductEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData(ModelProcessed, "ModelRowId")]
    [InlineData(ConflictRaised, "IssueId")]
    [InlineData("mpt_OnOrderDelivered", "OrderId")]
    public void Nobody_raises_an_event_by_hand_not_even_an_administrator_on_behalf_of_the_system(string name, string parameter)
    {
        var listener = new EventListener(_environment.Platform, name);
        var request = new OrganizationRequest(name) { [parameter] = Guid.NewGuid() };

        foreach (
            var service in new[]
            {
                _environment.Platform.ServiceFor(_environment.Ann),
                _environment.Platform.ServiceFor(_environment.Ada),
                _environment.Platform.ServiceFor(_environment.Ada, WellKnownRows.SystemUser),
            }
        )
        {
            var refusal = Assert.ThrowsAny<Exception>(() => service.Execute(request));
            Assert.EndsWith("[event.not-yours]", refusal.Message, StringComparison.Ordinal);
        }

        _environment.Platform.RunJobs();
        Assert.Empty(listener.Heard);
    }

    [Fact]
    public void Each_model_that_a_synchronisation_finds_processed_is_announced_once()
    {
        var busy = SomeModel();
        Set(busy, "processing");
        var listener = new EventListener(_environment.Platform, ModelProcessed);

        _environment.Sync(full: true);
        _environment.Sync(full: true);

        var processed = Models().Where(row => StateOf(row) != Processing).Select(row => row.Id).Order().ToArray();
        Assert.NotEmpty(processed);
        Assert.Equal(processed, listener.Ids("ModelRowId").Order());
        Assert.DoesNotContain(_environment.Mirror(busy).Id, listener.Ids("ModelRowId"));
        Assert.All(listener.Ids("AccountId"), account => Assert.Equal(_environment.AccountId, account));
    }

    [Fact]
    public void A_model_is_announced_when_its_processing_ends_and_anew_when_it_was_processed_anew()
    {
        var model = SomeModel();
        Set(model, "processing");
        _environment.Sync();
        var listener = new EventListener(_environment.Platform, ModelProcessed);

        SyncWith(model, "active");
        Assert.Equal([_environment.Mirror(model).Id], listener.Ids("ModelRowId"));

        SyncWith(model, "inactive");
        Assert.Single(listener.Heard);

        SyncWith(model, "processing");
        SyncWith(model, "failed");
        Assert.Equal(2, listener.Heard.Count);
    }

    [Fact]
    public void A_conflict_is_announced_once_however_often_it_is_met()
    {
        _environment.Sync();
        var listener = new EventListener(_environment.Platform, ConflictRaised);
        var model = Disagree();

        _environment.Sync();
        _environment.MatterportAccount.Edit(model, one => one with { Description = "theirs again" });
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();

        var heard = Assert.Single(listener.Heard);
        var issue = Assert.Single(_environment.Rows("mpt_syncissue"), row => row.GetAttributeValue<string>("mpt_field") == "internalnotes");
        var row = _environment.Mirror(model).Id;
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["IssueId"] = issue.Id,
                ["AccountId"] = _environment.AccountId,
                ["ModelRowId"] = row,
                ["TableName"] = "mpt_model",
                ["RowId"] = row,
            },
            heard.ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    [Fact]
    public void What_is_rolled_back_was_never_announced()
    {
        var listener = new EventListener(_environment.Platform, ModelProcessed);
        var raised = 0;
        _environment.Platform.Hooks.BeforeRequest = call =>
        {
            raised += call.Message == ModelProcessed ? 1 : 0;
            if (call is { Message: "Create", Table: "mpt_modellink" })
            {
                throw new InvalidPluginExecutionException("Not now.");
            }
        };
        var property = _environment.Platform.ServiceFor(_environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

        Assert.ThrowsAny<Exception>(() =>
            _environment.Call(
                _environment.Ann,
                "mpt_LinkModel",
                ("TableName", "mpt_property"),
                ("RowId", property),
                ("ModelId", SomeModel())
            )
        );
        _environment.Platform.RunJobs();

        Assert.Equal(1, raised);
        Assert.Empty(Models());
        Assert.Empty(listener.Heard);
    }

    [Fact]
    public void Work_that_is_executed_again_announces_nothing_again()
    {
        var models = new EventListener(_environment.Platform, ModelProcessed);
        var conflicts = new EventListener(_environment.Platform, ConflictRaised);
        CrashAfterWritingModels(() => _environment.Call(_environment.Ann, "mpt_StartSync"));
        _environment.Sync();
        Disagree();
        _environment.Sync();

        foreach (var job in _environment.Platform.Jobs.Where(IsOurs).ToArray())
        {
            _environment.Platform.Rerun(job.Id);
        }

        _environment.Platform.RunJobs();
        Assert.Contains(_environment.Platform.Jobs, IsOurs);
        Assert.Single(conflicts.Heard);
        Assert.Equal(Models().Where(row => StateOf(row) != Processing).Select(row => row.Id).Order(), models.Ids("ModelRowId").Order());
    }

    [Fact]
    public void Who_listens_and_writes_as_a_person_is_not_taken_for_the_synchronisation()
    {
        Exception? refusal = null;
        _ = new EventListener(
            _environment.Platform,
            ModelProcessed,
            services =>
            {
                var context = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;
                var person = (
                    (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!
                ).CreateOrganizationService(_environment.Ada);
                var row = new Entity("mpt_model", (Guid)context.InputParameters["ModelRowId"]) { ["mpt_mergebase"] = "{}" };
                refusal = Assert.ThrowsAny<Exception>(() => person.Update(row));
            }
        );

        _environment.Sync();

        Assert.Contains("[guard.model.columns]", refusal?.Message, StringComparison.Ordinal);
    }

    private static int StateOf(Entity model) => model.GetAttributeValue<OptionSetValue>("mpt_modelstate").Value;

    private static bool IsOurs(Job job) => job.Step.TypeName.EndsWith(".ProcessWorkStep", StringComparison.Ordinal);

    private IReadOnlyList<Entity> Models() => _environment.Rows("mpt_model", "mpt_modelstate");

    private string SomeModel() => _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" }).Id;

    private void Set(string model, string state) => _environment.MatterportAccount.Edit(model, one => one with { State = state });

    private void SyncWith(string model, string state)
    {
        _environment.Clock.Advance(TimeSpan.FromHours(1));
        Set(model, state);
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();
    }

    private string Disagree()
    {
        var model = SomeModel();
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_internalnotes"] = "ours" });
        _environment.MatterportAccount.Edit(model, one => one with { Description = "theirs" });
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        return model;
    }

    private void CrashAfterWritingModels(Action act)
    {
        var crashes = 0;
        _environment.Platform.Hooks.AfterRequest = call =>
        {
            if (call is { Message: "CreateMultiple" or "UpdateMultiple", Table: "mpt_model" } && crashes++ == 0)
            {
                throw new SimulatedCrashException();
            }
        };
        act();
        _environment.Platform.RunJobs();
        _environment.Platform.Hooks.AfterRequest = null;
        Assert.Equal(1, crashes);
    }
}
