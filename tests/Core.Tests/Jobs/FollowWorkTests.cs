using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Jobs;

/// <summary>What becomes of work is shown on its tag.</summary>
public sealed class FollowWorkTests
{
    private readonly JobWorld _world = new();

    private Row TagRow => _world.TagRow();

    private (WorkState?, string?) Shown => (TagRow.Get(TagTable.WorkState), TagRow.Get(TagTable.Color));

    [Theory]
    [InlineData(1, WorkState.Done, "tile\ndone")]
    [InlineData(2, WorkState.Canceled, "tile")]
    public void A_tag_shows_that_its_work_came_to_an_end(int state, WorkState expected, string keywords)
    {
        _world.Change(_world.Target, row => row.Set(WorkTargetTable.OpenKeyword, "open").Set(WorkTargetTable.DoneKeyword, "done"));
        _world.Change(TagRow.Reference, row => row.Set(TagTable.Keywords, "tile"));
        _world.Press();
        _world.SetState(_world.Task, state);

        _world.Tick();

        Assert.Equal((expected, "#2e7d32"), Shown);
        Assert.Equal(keywords, TagRow.Get(TagTable.Keywords));
        Assert.Equal(_world.Clock.Now, TagRow.Get(TagTable.WorkCheckedOn));
    }

    [Fact]
    public void Work_that_is_opened_again_is_shown_as_open()
    {
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.Tick();
        _world.SetState(_world.Task, 0);
        _world.Tick(TimeSpan.FromDays(29));
        Assert.Equal((WorkState.Open, "#e5532d"), Shown);
    }

    [Fact]
    public void Work_that_was_deleted_is_missing_and_the_tag_stays_as_it_was()
    {
        _world.Press();
        _world.Stored.Delete(_world.Task.Reference);
        _world.Tick();
        Assert.Equal((WorkState.Missing, "#e5532d"), Shown);
    }

    [Fact]
    public void What_has_not_changed_is_not_written_and_leaves_no_run_behind()
    {
        _world.Press();
        var version = TagRow.Version;
        _world.Tick();
        _world.Tick();
        Assert.Equal((version, 0), (TagRow.Version, _world.Runs));
    }

    [Fact]
    public void Without_work_to_look_at_nothing_begins()
    {
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.Tick();
        _world.Tick(TimeSpan.FromDays(31));
        _world.BeforeRequest = what => Assert.False(what is "create mpt_syncrun" or "query task", what);
        _world.Tick();
    }

    [Fact]
    public void Only_tags_of_the_account_are_looked_at()
    {
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.Change(
            TagRow.Reference,
            row => row.Set(TagTable.AccountKey, new RowReference(AccountTable.Table, Guid.NewGuid()).ToString())
        );
        _world.Tick();
        Assert.Equal(WorkState.Open, TagRow.Get(TagTable.WorkState));
    }

    [Fact]
    public void Each_page_asks_once_for_each_table_and_no_tag_is_left_out_or_looked_at_twice()
    {
        var tags = Enumerable.Range(0, 450).Select(_ => _world.NewTag()).ToArray();
        foreach (var tag in tags)
        {
            _world.Press(tag);
        }

        foreach (var task in _world.Tasks)
        {
            _world.SetState(task, 1);
        }

        var (asked, written) = (0, 0);
        _world.BeforeRequest = what =>
        {
            asked += what == "query task" ? 1 : 0;
            written += what == "upsert mpt_tag" ? 1 : 0;
        };
        _world.Tick();

        Assert.All(tags, tag => Assert.Equal(WorkState.Done, _world.TagRow(tag).Get(TagTable.WorkState)));
        Assert.Equal((3, 3), (asked, written));
    }

    [Fact]
    public void A_state_column_of_its_own_is_read_by_the_numbers_that_the_target_names()
    {
        var target = _world.NewTarget(
            "Order",
            "msdyn_workorder",
            row =>
                row.Set(WorkTargetTable.StateColumn, "msdyn_systemstatus")
                    .Set(WorkTargetTable.DoneStates, "690970003, 690970004")
                    .Set(WorkTargetTable.CanceledStates, "690970005")
                    .Set(WorkTargetTable.FixedValues, "msdyn_systemstatus=690970000")
        );
        var order = _world.Press(target: target.Id);
        _world.Tick();
        Assert.Equal(WorkState.Open, TagRow.Get(TagTable.WorkState));

        Set(690970004);
        Assert.Equal(WorkState.Done, TagRow.Get(TagTable.WorkState));
        Set(690970005);
        Assert.Equal(WorkState.Canceled, TagRow.Get(TagTable.WorkState));

        void Set(int status)
        {
            _world.Stored.Update(new Row("msdyn_workorder") { Id = order.RowId }.SetRaw("msdyn_systemstatus", status));
            _world.Tick();
        }
    }

    [Fact]
    public void A_table_that_is_gone_takes_only_its_own_work_with_it()
    {
        var target = _world.NewTarget("Order", "msdyn_workorder");
        var other = _world.NewTag();
        _world.Press(other, target.Id);
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.BeforeRequest = what =>
            _ = what == "query msdyn_workorder" ? throw new NameUnknownException("msdyn_workorder", "There is no such table.") : 0;

        _world.Tick();

        Assert.Equal(WorkState.Missing, _world.TagRow(other).Get(TagTable.WorkState));
        Assert.Equal(WorkState.Done, TagRow.Get(TagTable.WorkState));
    }

    [Fact]
    public void A_state_column_that_is_not_there_leaves_the_tag_alone_and_is_told_until_it_is_corrected()
    {
        _world.Press();
        _world.Change(_world.Target, row => row.Set(WorkTargetTable.StateColumn, "statecod"));
        var (isMistyped, reads) = (true, 0);
        _world.BeforeRequest = what =>
            _ =
                what == "query task" && isMistyped && reads++ % 2 == 0
                    ? throw new NameUnknownException("task", "There is no such column.")
                    : 0; // The second time, it is read without the column.

        _world.Tick();
        _world.Tick();

        Assert.Equal(WorkState.Open, TagRow.Get(TagTable.WorkState));
        var issue = Assert.Single(_world.Stored.All(SyncIssueTable.Table));
        Assert.Contains("issue.state-unreadable", issue.Get(SyncIssueTable.Message), StringComparison.Ordinal);
        Assert.Equal(_world.Target.Id.ToString("D"), issue.Get(SyncIssueTable.RowId));

        isMistyped = false;
        _world.Tick();
        Assert.Equal(RowState.Inactive, Assert.Single(_world.Stored.All(SyncIssueTable.Table)).Get(SyncIssueTable.StateCode));
    }

    [Fact]
    public void A_tag_that_somebody_writes_at_this_moment_is_left_to_the_next_tick()
    {
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.BeforeRequest = what =>
        {
            if (what == "upsert mpt_tag")
            {
                _world.BeforeRequest = null;
                _world.Change(TagRow.Reference, row => row.Set(TagTable.Name, "Edited"));
            }
        };

        _world.Tick();
        Assert.Equal(("Edited", WorkState.Open), (TagRow.Get(TagTable.Name), TagRow.Get(TagTable.WorkState)));

        _world.Tick();
        Assert.Equal(("Edited", WorkState.Done), (TagRow.Get(TagTable.Name), TagRow.Get(TagTable.WorkState)));
    }

    [Fact]
    public void Without_its_target_work_is_still_followed_and_the_look_stays()
    {
        _world.Press();
        _world.Stored.Delete(_world.Target);
        _world.SetState(_world.Task, 1);
        _world.Tick();
        Assert.Equal((WorkState.Done, "#e5532d"), Shown);
    }

    [Fact]
    public void Closing_work_never_deletes_the_tag_nor_the_work()
    {
        _world.Press();
        _world.SetState(_world.Task, 1);
        _world.Tick();
        Assert.Equal((RowState?)null, TagRow.Get(TagTable.StateCode));
        Assert.Single(_world.Tasks);
    }
}
