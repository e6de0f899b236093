using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// Runs, work, issues, suggestions, add-ons, files, and downloads are the solution's own rows. People use the custom APIs, and may assign
/// rows to each other.
/// </summary>
public static class GuardSyncRows
{
    /// <summary>Looks at who writes.</summary>
    /// <exception cref="GuardException">Somebody else writes.</exception>
    public static void Check(GuardedWrite write)
    {
        if (write.IsAllowed || (write.Kind == GuardedAct.Update && !write.Columns.Any() && !write.SetsState))
        {
            return;
        }

        throw new GuardException(
            write.Row.Table switch
            {
                SyncIssueTable.Table => Phrase.Of("guard.sync-issue"),
                MatchReviewTable.Table => Phrase.Of("guard.match-review"),
                FloorTable.Table or RoomTable.Table or SweepTable.Table => Phrase.Of("guard.inside-model"),
                AddOnTable.Table or AssetTable.Table => Phrase.Of("guard.add-on"),
                DownloadTable.Table => Phrase.Of("guard.download"),
                DeletedTagTable.Table => Phrase.Of("guard.deleted-tag"),
                _ => Phrase.Of("guard.sync-run"),
            },
            ErrorKind.Forbidden
        );
    }
}
