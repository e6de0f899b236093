using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>Orders, their lines, history and decisions, and delegations are written by the order APIs only, whoever asks.</summary>
public static class GuardOrderRows
{
    /// <summary>Looks at who writes. Who may assign a row to somebody may do so: it changes no order.</summary>
    /// <exception cref="GuardException">Somebody else writes.</exception>
    public static void Check(GuardedWrite write)
    {
        var isAssigned = write.Kind == GuardedAct.Update && !write.Columns.Any() && !write.SetsState;
        if (!write.IsAllowed && !isAssigned)
        {
            throw new GuardException(Phrase.Of("guard.order"), ErrorKind.Forbidden);
        }
    }
}
