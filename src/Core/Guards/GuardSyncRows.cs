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
        if (write.IsOursOrCascade || (write.Kind == GuardedAct.Update && !write.Columns.Any() && !write.SetsState))
        {
            return;
        }

        throw write.Row.Table == SyncIssueTable.Table
            ? new GuardException(
                "sync-issue",
                ErrorKind.Forbidden,
                "Use mpt_ResolveIssues to decide a conflict. Other issues close by themselves when they are over."
            )
            : new GuardException(
                "sync-run",
                ErrorKind.Forbidden,
                "Use mpt_StartSync or mpt_SyncModel; runs and their work are looked after by the synchronisation."
            );
    }
}
