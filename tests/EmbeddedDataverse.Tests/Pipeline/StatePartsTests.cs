using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Pipeline;

/// <summary>
/// Published: when state or status are updated together with other columns, steps in stages 20 and 40 run once for the other columns and
/// once for state and status (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
public sealed class StatePartsTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();
    private readonly List<string> _seen = [];

    [Fact]
    public void An_Update_that_mixes_state_with_other_columns_runs_once_for_each_part()
    {
        Watch(_fixture, 10, 20, 40);
        var id = _fixture.CreateHouse("old");
        _fixture.System.Update(Mixed(id));
        Assert.Equal(
            [
                "10 mpt_title,statecode,statuscode",
                "20 mpt_title before old/0",
                "40 mpt_title before old/0 after new/0",
                "20 statecode,statuscode before new/0",
                "40 statecode,statuscode before new/0 after new/1",
            ],
            _seen
        );
        var row = _fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet(true));
        Assert.Equal(
            ("new", 1, 2),
            (
                row["mpt_title"],
                row.GetAttributeValue<OptionSetValue>("statecode").Value,
                row.GetAttributeValue<OptionSetValue>("statuscode").Value
            )
        );
    }

    [Theory]
    [InlineData("mpt_title")]
    [InlineData("statecode")]
    public void An_Update_of_one_kind_runs_once(string column)
    {
        Watch(_fixture, 20);
        var id = _fixture.CreateHouse("old");
        var one = new Entity(PlatformFixture.House, id) { [column] = Mixed(id)[column], ["mpt_houseid"] = id };
        _fixture.System.Update(one);
        Assert.StartsWith("20 ", Assert.Single(_seen), StringComparison.Ordinal);
    }

    [Fact]
    public void Filtered_and_asynchronous_steps_run_with_the_part_that_has_their_column()
    {
        _fixture.AddStep("Update", 40, plugin => _seen.Add("title " + Names(plugin)), later: true, filter: ["mpt_title"]);
        _fixture.AddStep("Update", 40, plugin => _seen.Add("state " + Names(plugin)), later: true, filter: ["statecode"]);
        _fixture.System.Update(Mixed(_fixture.CreateHouse("old")));
        _fixture.Platform.RunJobs();
        Assert.Equal(["title mpt_title", "state statecode,statuscode"], _seen);
    }

    [Fact]
    public void What_stage_10_shares_is_found_in_the_parent_of_both_parts()
    {
        _fixture.AddStep("Update", 10, plugin => plugin.Context.SharedVariables["all"] = Names(plugin));
        _fixture.AddStep("Update", 20, plugin => _seen.Add((string)plugin.Context.ParentContext!.SharedVariables["all"]));
        _fixture.System.Update(Mixed(_fixture.CreateHouse("old")));
        Assert.Equal(["mpt_title,statecode,statuscode", "mpt_title,statecode,statuscode"], _seen);
    }

    [Fact]
    public void When_the_second_part_is_refused_the_first_is_taken_back()
    {
        _fixture.AddStep("Update", 20, _ => throw new InvalidPluginExecutionException("Stays open."), filter: ["statecode"]);
        var id = _fixture.CreateHouse("old");
        PlatformFixture.FaultCodeOf(() => _fixture.System.Update(Mixed(id)));
        Assert.Equal("old", _fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet("mpt_title"))["mpt_title"]);
    }

    [Theory]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    public void Of_many_rows_all_have_their_first_part_before_any_has_its_second(string message)
    {
        Watch(_fixture, 40);
        var (one, two) = (_fixture.CreateHouse("one"), _fixture.CreateHouse("two"));
        _fixture.System.Execute(
            new OrganizationRequest(message)
            {
                ["Targets"] = new EntityCollection([Mixed(one), Mixed(two)]) { EntityName = PlatformFixture.House },
            }
        );
        Assert.Equal(
            [
                "40 mpt_title before one/0 after new/0",
                "40 mpt_title before two/0 after new/0",
                "40 statecode,statuscode before new/0 after new/1",
                "40 statecode,statuscode before new/0 after new/1",
            ],
            _seen
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_version_holds_for_the_first_part_and_by_choice_for_the_second(bool again)
    {
        using var fixture = new PlatformFixture(checksVersionAgain: again);
        var id = fixture.CreateHouse("old");
        var mixed = Mixed(id);
        mixed.RowVersion = fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet(false)).RowVersion;
        var request = new UpdateRequest { Target = mixed, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        if (again)
        {
            Assert.Equal(PlatformErrorCodes.VersionMismatch, PlatformFixture.FaultCodeOf(() => fixture.System.Execute(request)));
        }
        else
        {
            fixture.System.Execute(request);
        }

        var after = fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet("mpt_title"));
        Assert.Equal(again ? "old" : "new", after["mpt_title"]);
        mixed.RowVersion = "1";
        Assert.Equal(PlatformErrorCodes.VersionMismatch, PlatformFixture.FaultCodeOf(() => fixture.System.Execute(request)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_version_on_plain_columns_holds_either_way(bool again)
    {
        using var fixture = new PlatformFixture(checksVersionAgain: again);
        var id = fixture.CreateHouse("old");
        fixture.System.Execute(
            new UpdateRequest
            {
                Target = new Entity(PlatformFixture.House, id)
                {
                    ["mpt_title"] = "new",
                    RowVersion = fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet(false)).RowVersion,
                },
                ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
            }
        );
        Assert.Equal("new", fixture.System.Retrieve(PlatformFixture.House, id, new ColumnSet("mpt_title"))["mpt_title"]);
    }

    public void Dispose() => _fixture.Dispose();

    private void Watch(PlatformFixture fixture, params int[] stages)
    {
        foreach (var stage in stages)
        {
            fixture.AddStep("Update", stage, plugin => _seen.Add($"{stage} {Names(plugin)}{Images(plugin.Context, stage)}"));
        }
    }

    private static string Names(PluginServices plugin) =>
        string.Join(',', plugin.Target.Attributes.Keys.Where(name => name != "mpt_houseid").Order());

    private static string Images(IPluginExecutionContext context, int stage) =>
        stage == 10
            ? ""
            : string.Concat(
                context
                    .PreEntityImages.Select(image => $" before {Show(image.Value)}")
                    .Concat(context.PostEntityImages.Select(image => $" after {Show(image.Value)}"))
            );

    private static string Show(Entity row) => $"{row["mpt_title"]}/{row.GetAttributeValue<OptionSetValue>("statecode").Value}";

    private static Entity Mixed(Guid id) =>
        new(PlatformFixture.House, id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["mpt_title"] = "new",
            ["statuscode"] = new OptionSetValue(2),
        };
}
