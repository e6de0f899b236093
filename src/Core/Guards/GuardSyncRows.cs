using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// Runs, work and issues are the synchronisation's own rows. People use the custom APIs, and may assign rows to each other.
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

        throw write.Row.Table == SyncIssueTable.Table
            ? new GuardException(Phrase.Of("guard.sync-issue"), ErrorKind.Forbidden)
            : new GuardException(Phrase.Of("guard.sync-run"), ErrorKind.Forbidden);
    }
}
