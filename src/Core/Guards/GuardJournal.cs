using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>The journal is written once, by us. Nobody changes an entry; only we take old ones away.</summary>
public static class GuardJournal
{
    /// <summary>Looks at what is done with an entry.</summary>
    /// <exception cref="GuardException">It is changed, or written or deleted by somebody else.</exception>
    public static void Check(GuardedWrite write)
    {
        if (write.Kind == GuardedAct.Create && !write.IsOurOwn)
        {
            throw new GuardException(Phrase.Of("guard.journal.create"), ErrorKind.Forbidden);
        }

        if (write.Kind == GuardedAct.Update && (write.SetsState || write.Columns.Any(pair => pair.Value is not null || !write.IsCascade)))
        {
            throw new GuardException(Phrase.Of("guard.journal.update"), ErrorKind.Forbidden);
        }

        if (write.Kind == GuardedAct.Delete && !write.IsOursOrCascade)
        {
            throw new GuardException(Phrase.Of("guard.journal.delete"), ErrorKind.Forbidden);
        }
    }
}
