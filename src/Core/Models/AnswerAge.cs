using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Whether an answer tells of a time before the one that the mirror row holds already.</summary>
public static class AnswerAge
{
    /// <summary>
    /// How long after its last synchronisation a row does not believe an older answer. A replica or a cache that lags catches up much
    /// sooner; a model that still tells an older time afterwards was restored from a backup, and is taken as it is.
    /// </summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromHours(1);

    /// <summary>True for an answer that is older than the row, and not to be taken.</summary>
    /// <param name="mirror">The mirror row.</param>
    /// <param name="answer">What Matterport says of the model.</param>
    /// <param name="now">The time, UTC.</param>
    public static bool IsOlder(Row mirror, Model answer, DateTime now) =>
        answer.Modified.HasValue
        && mirror.Get(ModelTable.ModifiedInMatterport) > answer.Modified.Value
        && mirror.Get(ModelTable.LastSyncOn) + Doubt > now;
}
