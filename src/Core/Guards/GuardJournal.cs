using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// The journal is written once, by us. Nobody changes an entry, but that its lookup is emptied when the model is deleted; only we take old
/// ones away.
/// </summary>
public static class GuardJournal
{
    /// <summary>Looks at what is done with an entry.</summary>
    /// <exception cref="GuardException">It is changed, or written or deleted by somebody else than the system.</exception>
    public static void Check(GuardedWrite write)
    {
        if (write.Kind == GuardedAct.Update)
        {
            if (write.SetsState || (write.Columns.Any() && !(write.WritesLookups && write.IsAllowed)))
            {
                throw new GuardException(Phrase.Of("guard.journal.update"), ErrorKind.Forbidden);
            }
        }
        else if (!write.IsAllowed)
        {
            throw new GuardException(
                Phrase.Of(write.Kind == GuardedAct.Create ? "guard.journal.create" : "guard.journal.delete"),
                ErrorKind.Forbidden
            );
        }
    }
}
