using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>How long what could not be sent or compared waits for its next try.</summary>
public static class RetryPause
{
    /// <summary>The first pause; it doubles with each attempt, up to a day.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt on the issue, and sets the time of the next.</summary>
    /// <param name="rows">The rows as the system.</param>
    /// <param name="issue">The issue, with its attempts.</param>
    /// <param name="now">The time, UTC.</param>
    public static void PutOff(IRows rows, Row issue, DateTime now)
    {
        var attempts = (issue.Get(SyncIssueTable.Attempts) ?? 0) + 1;
        var pause = TimeSpan.FromMinutes(Math.Min(24 * 60, First.TotalMinutes * Math.Pow(2, Math.Min(attempts, 10))));
        rows.Update(
            new Row(SyncIssueTable.Table) { Id = issue.Id }
                .Set(SyncIssueTable.Attempts, attempts)
                .Set(SyncIssueTable.RetryOn, now + pause)
        );
    }
}
