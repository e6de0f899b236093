using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Pipeline;

public sealed class PipelineTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void Stages_run_in_order_and_a_change_of_the_target_before_the_write_is_written()
    {
        var seen = new List<string>();
        _fixture.AddStep(
            "Update",
            40,
            plugin =>
                seen.Add(
                    $"40 {plugin.Context.PreEntityImages["Before"]["mpt_title"]}>{plugin.Context.PostEntityImages["After"]["mpt_title"]}"
                )
        );
        _fixture.AddStep("Update", 10, plugin => seen.Add($"10 {plugin.Context.IsInTransaction}"));
        _fixture.AddStep(
            "Update",
            20,
            plugin =>
            {
                seen.Add($"20 {plugin.Context.IsInTransaction}");
                plugin.Target["mpt_title"] = "changed";
            }
        );
        var id = _fixture.CreateHouse("old");
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "new" });
        Assert.Equal(["10 False", "20 True", "40 old>changed"], seen);
    }

    [Fact]
    public void A_step_with_filtering_columns_runs_only_when_one_of_them_is_named()
    {
        var ran = 0;
        _fixture.AddStep("Update", 40, _ => ran++, filter: ["mpt_rooms"]);
        var id = _fixture.CreateHouse("old");
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "new" });
        Assert.Equal(0, ran);
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_rooms"] = 2 });
        Assert.Equal(1, ran);
    }

    [Fact]
    public void What_stage_10_shares_is_found_in_the_parent_context_of_stages_20_and_40()
    {
        object? at20 = null,
            at40 = null;
        _fixture.AddStep("Create", 10, plugin => plugin.Context.SharedVariables["a"] = 1);
        _fixture.AddStep(
            "Create",
            20,
            plugin =>
            {
                at20 = plugin.Context.ParentContext.SharedVariables["a"];
                plugin.Context.SharedVariables["b"] = 2;
            }
        );
        _fixture.AddStep("Create", 40, plugin => at40 = plugin.Context.SharedVariables["b"]);
        _fixture.CreateHouse("one");
        Assert.Equal([1, 2], [at20, at40]);
    }

    [Fact]
    public void A_refusal_rolls_everything_back_and_carries_its_message_code_and_http_status()
    {
        _fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                plugin.System.Create(new Entity("mpt_street") { ["mpt_name"] = "gone" });
                throw new InvalidPluginExecutionException("Not this one.", PluginHttpStatusCode.Conflict);
            }
        );
        var before = _fixture.Platform.Counters.Snapshot();
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => _fixture.CreateHouse("one")).Detail;
        Assert.Equal(
            (PlatformErrorCodes.PluginRefused, "Not this one.", 409),
            (fault.ErrorCode, fault.Message, fault.ErrorDetails["ApiExceptionHttpStatusCode"])
        );
        Assert.Equal(0, _fixture.Platform.Counters.Snapshot().Since(before).TotalWrites);
        Assert.Empty(_fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    [Fact]
    public void A_chain_of_steps_is_cut_off_below_depth_8()
    {
        var deepest = 0;
        _fixture.AddStep(
            "Update",
            40,
            plugin =>
            {
                deepest = Math.Max(deepest, plugin.Context.Depth);
                plugin.System.Update(new Entity("mpt_house", plugin.Target.Id) { ["mpt_rooms"] = deepest });
            }
        );
        var id = _fixture.CreateHouse("one");
        Assert.Equal(
            PlatformErrorCodes.PluginFailed,
            PlatformFixture.FaultCodeOf(() => _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "go" }))
        );
        Assert.Equal(8, deepest);
    }

    [Fact]
    public void A_synchronous_plugin_that_swallows_a_failed_call_has_no_transaction_left()
    {
        _fixture.AddStep(
            "Create",
            20,
            plugin =>
            {
                try
                {
                    plugin.System.Delete("mpt_street", Guid.NewGuid());
                }
                catch (FaultException<OrganizationServiceFault>)
                {
                    plugin.Trace("swallowed");
                }
            }
        );
        Assert.Equal(PlatformErrorCodes.NoTransaction, PlatformFixture.FaultCodeOf(() => _fixture.CreateHouse("one")));
        Assert.Contains(_fixture.Platform.Traces, trace => trace.Text.Contains("swallowed", StringComparison.Ordinal));
    }

    [Fact]
    public void Batches_are_refused_inside_synchronous_plugins()
    {
        _fixture.AddStep("Create", 20, plugin => plugin.System.Execute(new OrganizationRequest("CreateMultiple")));
        Assert.Equal(PlatformErrorCodes.InvalidArgument, PlatformFixture.FaultCodeOf(() => _fixture.CreateHouse("one")));
    }

    [Fact]
    public void Steps_fire_for_each_row_of_the_messages_for_many()
    {
        var titles = new List<object>();
        _fixture.AddStep("Create", 40, plugin => titles.Add(plugin.Target["mpt_title"]));
        _fixture.System.Execute(
            new OrganizationRequest("CreateMultiple")
            {
                ["Targets"] = new EntityCollection([PlatformFixture.NewHouse("a"), PlatformFixture.NewHouse("b")])
                {
                    EntityName = "mpt_house",
                },
            }
        );
        Assert.Equal(["a", "b"], titles);
    }

    [Fact]
    public void A_custom_api_checks_its_parameters_runs_in_a_transaction_and_is_the_parent_of_what_it_does()
    {
        string? parent = null;
        var id = _fixture.CreateHouse("one");
        _fixture.AddStep("Update", 20, plugin => parent = plugin.Context.ParentContext.ParentContext.MessageName);
        _fixture.Platform.RegisterType(
            "Tests.Api",
            new DelegatePlugin(plugin =>
            {
                plugin.User.Update(new Entity("mpt_house", (Guid)plugin.Context.InputParameters["HouseId"]) { ["mpt_title"] = "renamed" });
                plugin.Context.OutputParameters["Count"] = 1;
            })
        );
        Assert.Equal(1, _fixture.System.Execute(new OrganizationRequest("mpt_Rename") { ["HouseId"] = id })["Count"]);
        Assert.Equal("mpt_Rename", parent);
        Assert.Equal(
            PlatformErrorCodes.InvalidArgument,
            PlatformFixture.FaultCodeOf(() => _fixture.System.Execute(new OrganizationRequest("mpt_Rename")))
        );
        Assert.Equal(
            PlatformErrorCodes.InvalidArgument,
            PlatformFixture.FaultCodeOf(() => _fixture.System.Execute(new OrganizationRequest("mpt_Rename") { ["HouseId"] = "text" }))
        );
        Assert.Equal(
            PlatformErrorCodes.InvalidArgument,
            PlatformFixture.FaultCodeOf(() =>
                _fixture.System.Execute(new OrganizationRequest("mpt_Rename") { ["HouseId"] = id, ["More"] = 1 })
            )
        );
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() =>
                _fixture
                    .Platform.ServiceFor(_fixture.Platform.CreateUser("Nobody"))
                    .Execute(new OrganizationRequest("mpt_Rename") { ["HouseId"] = id })
            )
        );
    }

    [Fact]
    public void Two_transactions_see_only_what_the_other_committed_and_a_wait_that_cannot_end_is_a_deadlock()
    {
        var id = _fixture.CreateHouse("one");
        object? outside = null;
        var clash = 0;
        _fixture.AddStep(
            "Update",
            40,
            plugin =>
            {
                if (plugin.Context.Depth == 1 && plugin.Target.GetAttributeValue<string>("mpt_title") == "two")
                {
                    outside = _fixture.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title"))["mpt_title"];
                    clash = PlatformFixture.FaultCodeOf(() =>
                        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "three" })
                    );
                }
            }
        );
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "two" });
        Assert.Equal("one", outside);
        Assert.Equal(PlatformErrorCodes.Deadlock, clash);
    }

    [Fact]
    public void Who_has_to_wait_for_another_transaction_asks_the_hook_until_that_one_ends()
    {
        var id = _fixture.CreateHouse("one");
        using var waits = new ManualResetEventSlim();
        _fixture.Platform.Hooks.Waits = () =>
        {
            waits.Set();
            return Thread.Yield() || true;
        };
        var other = new Thread(() => _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "three" }));
        var hasWaited = false;
        _fixture.AddStep(
            "Update",
            40,
            plugin =>
            {
                if (plugin.Target.GetAttributeValue<string>("mpt_title") == "two")
                {
                    other.Start();
                    hasWaited = waits.Wait(TimeSpan.FromMinutes(1));
                }
            }
        );
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "two" });
        other.Join();
        Assert.True(hasWaited);
        Assert.Equal("three", _fixture.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title"))["mpt_title"]);
    }

    public void Dispose() => _fixture.Dispose();
}
