using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Product.Tests.Events;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Flows;

public sealed class TagFlowTests : IAsyncLifetime, IDisposable
{
    // What people have from the platform's role of that name.
    private static readonly RoleMetadata BasicUser = new(
        Guid.NewGuid(),
        "Basic User",
        new[] { "Create", "Read", "Write", "Append", "AppendTo" }.ToDictionary(act => $"prv{act}Activity", _ => PrivilegeLevel.Basic)
    );

    private readonly ProductEnvironment _environment = new(models: 3, roles: BasicUser);
    private readonly EventListener _events;
    private FlowCalls _flows = null!;

    public TagFlowTests()
    {
        _environment.SyncTags();
        _environment.Sync();
        _environment.Clock.Advance(TimeSpan.FromMinutes(10));
        _environment.Call(_environment.Ada, "mpt_RunDueWork");
        _environment.Platform.RunJobs();
        var trigger = FlowCalls.Flow("Newtag").Operations.Single(operation => operation.Call == "BusinessEventsTrigger");
        _events = new EventListener(_environment.Platform, trigger.Parameters["subscriptionRequest/sdkmessagename"]);
    }

    public async Task InitializeAsync() =>
        _flows = await FlowCalls.OpenAsync(_environment.Platform, () => _environment.Clock.GetUtcNow().UtcDateTime);

    public async Task DisposeAsync() => await _flows.DisposeAsync();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task A_tag_becomes_work_once_if_its_type_has_a_work_target()
    {
        var target = Assert.Single(_environment.Rows("mpt_worktarget", "mpt_name")).ToEntityReference();
        var damage = CreateTag("Cracked tile", CreateType("Damage", target));
        CreateTag("Nice view", CreateType("Highlight", null));
        CreateTag("Whatever", null);
        _environment.Platform.RunJobs();
        Assert.Equal(3, _events.Heard.Count);

        foreach (var heard in _events.Heard.Concat(_events.Heard))
        {
            await _flows.RunAsync("Newtag", heard);
        }

        var task = Assert.Single(_environment.Rows("task"));
        Assert.Equal("Cracked tile", task["subject"]);
        Assert.Equal(damage, task.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    private Guid CreateType(string name, EntityReference? target) =>
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Create(new Entity("mpt_tagtype") { ["mpt_name"] = name, ["mpt_worktargetid"] = target });

    private Guid CreateTag(string label, Guid? type)
    {
        var tag = new Entity("mpt_tag")
        {
            ["mpt_name"] = label,
            ["mpt_modelid"] = new EntityReference("mpt_model", _environment.Rows("mpt_model", "mpt_name")[0].Id),
        };
        if (type is { } id)
        {
            tag["mpt_tagtypeid"] = new EntityReference("mpt_tagtype", id);
        }

        return _environment.Platform.ServiceFor(_environment.Ann).Create(tag);
    }
}
