using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>What one execution of a piece of work works with.</summary>
/// <param name="Rows">The rows as the system, counted.</param>
/// <param name="Client">The account's client, opened when it is first asked.</param>
/// <param name="Account">The account.</param>
/// <param name="Environment">The environment that this runs in.</param>
/// <param name="Mappings">The mappings as they were when the execution began.</param>
/// <param name="Run">The run that the work belongs to.</param>
/// <param name="Now">The clock, UTC.</param>
/// <param name="Report">Traces a bug, and gives back the reference under which it is found.</param>
/// <param name="MayGoOnAtOnce">Whether work that is left may begin in this chain of steps, or waits for the next tick of the clock.</param>
public sealed record WorkSession(
    CountingRows Rows,
    Lazy<MatterportClient> Client,
    Account Account,
    Guid Environment,
    Mappings Mappings,
    RowReference Run,
    Func<DateTime> Now,
    Func<Exception, string> Report,
    bool MayGoOnAtOnce = true
)
{
    /// <summary>How long an execution works before it leaves the rest to the next: the platform stops it at two minutes.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(90);

    private readonly DateTime _until = Now() + Budget;

    /// <summary>When the execution began, UTC: before it read anything.</summary>
    public DateTime BegunOn { get; init; } = Now();

    /// <summary>How often the work was tried in vain before.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// When work that is left now is due. Creating its row sets off its step at once, which declines what is not due yet.
    /// </summary>
    public DateTime NextDueOn => MayGoOnAtOnce ? Now() : Now().AddSeconds(30);

    /// <summary>The account's client.</summary>
    public MatterportClient Matterport => Client.Value;

    /// <summary>What has been done.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>Where issues of this execution come from.</summary>
    public IssueOrigin Origin => new(Account.Reference, Run);

    /// <summary>Whether tags may be made and changed in Matterport.</summary>
    public bool MaySendTags => Account.MayWrite && !Account.IsOfAnother(Environment);

    /// <summary>True when the rest must be left to the next execution.</summary>
    public bool IsOutOfTime => Now() >= _until;

    /// <summary>
    /// Computes something about one item. A bug in it concerns that item only: it is traced, the item is parked, and the rest goes on.
    /// Nothing in the computation may ask either side, since a failed request concerns all items.
    /// </summary>
    /// <param name="compute">The computation.</param>
    /// <param name="park">What becomes of the item, given the reference of the bug.</param>
    /// <returns>False when the item was parked.</returns>
    public bool Isolate(Action compute, Action<string> park)
    {
        try
        {
            compute();
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, the other items are not to suffer from it.
        catch (Exception bug) when (bug is not (DomainException or MatterportException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Counts.Failed++;
            park(Report(bug));
            return false;
        }
    }
}
