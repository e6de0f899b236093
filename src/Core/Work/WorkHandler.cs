using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>Does the work of one kind. Each room that has work of its own adds a handler.</summary>
/// <param name="kind">The kind of work.</param>
public abstract class WorkHandler(WorkKind kind)
{
    /// <summary>The kind of work.</summary>
    public WorkKind Kind { get; } = kind;

    /// <summary>
    /// True when the next tick of the clock begins such work anew, so that a failed piece may end. Other work is the only place that knows
    /// what it holds, and waits until the fault is mended.
    /// </summary>
    public virtual bool IsBegunAnew => false;

    /// <summary>False for work that leaves Matterport alone, and so takes no token.</summary>
    public virtual bool AsksMatterport => true;

    /// <summary>Does what fits in the session's time.</summary>
    /// <exception cref="Matterport.Errors.MatterportException">The other side failed; the work is rescheduled.</exception>
    /// <exception cref="DomainException">The work is refused; it is rescheduled while waiting helps.</exception>
    public abstract Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken);

    /// <summary>Tells people what is left undone when the work is given up.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="work">The row of <c>mpt_work</c>.</param>
    /// <param name="reason">Why it is given up.</param>
    public virtual void Abandon(IRows system, Row work, Phrase reason) { }
}
