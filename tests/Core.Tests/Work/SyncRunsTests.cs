using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Work;

/// <summary>No run ends without a reason, but one that is simply done.</summary>
public sealed class SyncRunsTests
{
    private readonly InMemoryRows _rows = new();
    private readonly RowReference _run;

    public SyncRunsTests() => _run = new(SyncRunTable.Table, _rows.Create(new Row(SyncRunTable.Table)));

    [Fact]
    public void A_run_that_is_simply_done_says_nothing()
    {
        Work(WorkStatus.Done, new RunCounts { Read = 3, Sent = 1 });
        Assert.Equal((SyncRunStatus.Done, null), Ended());
    }

    [Fact]
    public void A_failed_run_says_why_its_work_failed()
    {
        Work(WorkStatus.Done);
        Work(WorkStatus.Failed, message: """{"code":"work.interrupted"}""");
        Assert.Equal((SyncRunStatus.Failed, """{"code":"work.interrupted"}"""), Ended());
    }

    [Fact]
    public void Several_reasons_are_said_once_each_why_it_failed_first()
    {
        Work(WorkStatus.Failed, new RunCounts { Failed = 2, Waiting = 5 }, """{"code":"work.interrupted"}""");
        Work(WorkStatus.Failed, message: """{"code":"work.interrupted"}""");
        Assert.Equal(
            (
                SyncRunStatus.Failed,
                """[{"code":"work.interrupted"},{"code":"run.issues","arguments":{"conflicts":"0","failed":"2"}},"""
                    + """{"code":"run.waiting","arguments":{"models":"5"}}]"""
            ),
            Ended()
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no code")]
    public void Work_that_failed_without_a_word_is_told_as_such(string? message)
    {
        Work(WorkStatus.Failed, message: message);
        Assert.Equal((SyncRunStatus.Failed, """{"code":"run.unexplained"}"""), Ended());
    }

    [Fact]
    public void A_run_with_issues_counts_them()
    {
        Work(WorkStatus.Done, new RunCounts { Conflicts = 1, Failed = 2 });
        Assert.Equal((SyncRunStatus.DoneWithIssues, """{"code":"run.issues","arguments":{"conflicts":"1","failed":"2"}}"""), Ended());
    }

    [Fact]
    public void A_run_whose_work_somebody_deleted_has_failed() =>
        Assert.Equal((SyncRunStatus.Failed, """{"code":"run.work-missing"}"""), Ended());

    private (SyncRunStatus?, string?) Ended()
    {
        SyncRuns.EndWhenDone(_rows, _run, byClock: false, Some.Moment);
        var run = _rows.All(SyncRunTable.Table).Single();
        Assert.Equal(Some.Moment, run.Get(SyncRunTable.EndedOn));
        return (run.Get(SyncRunTable.StatusCode), run.Get(SyncRunTable.Message));
    }

    private void Work(WorkStatus status, RunCounts? counts = null, string? message = null) =>
        _rows.Create(
            new Row(WorkTable.Table)
                .Set(WorkTable.RunKey, _run.ToString())
                .Set(WorkTable.StatusCode, status)
                .Set(WorkTable.Counts, counts is null ? null : Json.Write(counts))
                .Set(WorkTable.Message, message)
        );
}
