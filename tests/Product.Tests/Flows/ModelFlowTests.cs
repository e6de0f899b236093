using System.Text.Json.Nodes;
using MatterportForDataverse.Product.Tests.Events;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Flows;

public sealed class ModelFlowTests : IAsyncLifetime, IDisposable
{
    private readonly ProductEnvironment _environment = new(models: 6);
    private FlowCalls _flows = null!;

    public async Task InitializeAsync()
    {
        _environment.Sync(full: true);
        _flows = await FlowCalls.OpenAsync(_environment.Platform, () => _environment.Clock.GetUtcNow().UtcDateTime);
        foreach (var user in new[] { _environment.Ann, _environment.Ada })
        {
            _environment.Platform.System.Update(new Entity("systemuser", user) { ["accessmode"] = 0, ["isdisabled"] = false });
        }
    }

    public async Task DisposeAsync() => await _flows.DisposeAsync();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task An_event_of_Matterport_has_its_model_read()
    {
        var model = SomeModel();
        _environment.MatterportAccount.Edit(model, one => one with { Name = "Quay \"House\"" });

        await _flows.RunAsync(
            "Modelevents",
            new JsonObject
            {
                ["modelId"] = model,
                ["type"] = "details_changed",
                ["body"] = new JsonObject { ["current"] = "ä\"'{}" },
            }
        );
        _environment.Platform.RunJobs();

        Assert.Equal("Quay \"House\"", _environment.Mirror(model)["mpt_name"]);
    }

    [Fact]
    public async Task The_owner_of_a_property_is_asked_about_an_archived_model_and_nobody_about_others()
    {
        var (archived, active) = (SomeModel(), SomeModel(1));
        foreach (var model in new[] { archived, active })
        {
            var property = _environment
                .Platform.ServiceFor(_environment.Ann)
                .Create(new Entity("mpt_property") { ["mpt_name"] = $"House of {model}" });
            _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        }

        _environment.Clock.Advance(TimeSpan.FromHours(1));
        _environment.MatterportAccount.Archive(archived);
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();

        await _flows.RunAsync("Archivedbutlinked", (JsonNode?)null);

        var (to, text) = Assert.Single(_flows.Sent);
        Assert.Equal($"systemusers({_environment.Ann})", to);
        Assert.Contains($"House of {archived}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_get_a_mail_about_what_is_bad()
    {
        var admin = _environment.Platform.CreateUser("Adam", "Matterport Administrator");
        _environment.Platform.System.Update(
            new Entity("systemuser", admin)
            {
                ["internalemailaddress"] = "adam@contoso.com",
                ["accessmode"] = 0,
                ["isdisabled"] = false,
            }
        );

        await _flows.RunAsync("Weeklyhealthmail", (JsonNode?)null);

        var (to, text) = Assert.Single(_flows.Sent);
        Assert.Equal("adam@contoso.com", to);
        Assert.Contains("needs attention", text, StringComparison.Ordinal);
        Assert.Contains("Open issues: 0. Unknown orders: 0.", text, StringComparison.Ordinal);
        Assert.Contains("<li>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_a_new_model_is_told_which_properties_it_may_belong_to()
    {
        var listener = new EventListener(_environment.Platform, "mpt_OnModelProcessed");
        var template = _environment.MatterportAccount.Models.First(one => one.Id == SomeModel());
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Create(new Entity("mpt_property") { ["mpt_name"] = "Quay House", ["mpt_listingid"] = "L'77" });
        _environment.MatterportAccount.Add(template with { Id = "NewModel001", MlsId = "L'77" });
        _environment.Sync(full: true);
        var row = _environment.Mirror("NewModel001");
        _environment.Platform.System.Update(
            new Entity("mpt_model", row.Id) { ["ownerid"] = new EntityReference("systemuser", _environment.Ann) }
        );

        await _flows.RunAsync("Newmodel", Assert.Single(listener.Heard));

        var (to, text) = Assert.Single(_flows.Sent);
        Assert.Equal($"systemusers({_environment.Ann})", to);
        Assert.Contains("It might belong to: Quay House.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owners_are_reminded_of_a_conflict_from_its_second_day_on()
    {
        var model = SomeModel();
        _environment.Platform.System.Update(
            new Entity("mpt_model", _environment.Mirror(model).Id)
            {
                ["ownerid"] = new EntityReference("systemuser", _environment.Ann),
                ["mpt_internalnotes"] = "ours",
            }
        );
        _environment.MatterportAccount.Edit(model, one => one with { Description = "theirs" });
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();

        _environment.Clock.Advance(TimeSpan.FromHours(23));
        await _flows.RunAsync("Conflictolderthanaday", (JsonNode?)null);
        Assert.Empty(_flows.Sent);

        _environment.Clock.Advance(TimeSpan.FromHours(2));
        await _flows.RunAsync("Conflictolderthanaday", (JsonNode?)null);

        var (to, text) = Assert.Single(_flows.Sent);
        Assert.Equal($"systemusers({_environment.Ann})", to);
        Assert.Contains($"Conflict to resolve: {_environment.MatterportAccount.Find(model)!.Name}", text, StringComparison.Ordinal);
    }

    private string SomeModel(int which = 0) =>
        _environment.MatterportAccount.Models.Where(one => one is { Demo: false, State: "active" }).ElementAt(which).Id;
}
