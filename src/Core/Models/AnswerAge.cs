using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>How old an answer is: told of a time before the one that the mirror row holds, or so new that more may follow.</summary>
public static class AnswerAge
{
    /// <summary>
    /// How long after its last synchronisation a row does not believe an older answer. A replica or a cache that lags catches up much
    /// sooner; a model that still tells an older time afterwards was restored from a backup, and is taken as it is.
    /// </summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a request takes at most, and a little more: by then the second in which a model changed was over when it was read.
    /// </summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    // What is allowed for two clocks when Matterport does not tell its own.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>True for an answer that is older than the row, and not to be taken.</summary>
    /// <param name="mirror">The mirror row.</param>
    /// <param name="answer">What Matterport says of the model.</param>
    /// <param name="now">The time, UTC.</param>
    public static bool IsOlder(Row mirror, Model answer, DateTime now) =>
        answer.Modified.HasValue
        && mirror.Get(ModelTable.ModifiedInMatterport) > answer.Modified.Value
        && mirror.Get(ModelTable.LastSyncOn) + Doubt > now;

    /// <summary>
    /// True for a model that changed just before it was read. Matterport tells the time in whole seconds, so what else changes in that
    /// second changes no <c>modified</c>: no later listing would tell that there is something to read.
    /// </summary>
    /// <param name="answer">What Matterport says of the model.</param>
    /// <param name="repliedOn">When it said so, by its own clock; null when it did not tell.</param>
    /// <param name="now">The time here, UTC.</param>
    public static bool IsFresh(Model answer, DateTime? repliedOn, DateTime now)
    {
        if (!answer.Modified.HasValue)
        {
            return false;
        }

        // A time far in the future tells of no second that is still running.
        var (modified, told) = (answer.Modified.Value, repliedOn ?? now);
        return modified + Fresh > (repliedOn is null ? told - Skew : told) && modified < told + Skew;
    }
}
