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
            throw new GuardException(
                "journal",
                ErrorKind.Forbidden,
                "The journal writes itself. Change the model, and the entry comes with it."
            );
        }

        if (write.Kind == GuardedAct.Update && (write.SetsState || write.Columns.Any(pair => pair.Value is not null || !write.IsCascade)))
        {
            throw new GuardException("journal", ErrorKind.Forbidden, "Entries of the journal are never changed.");
        }

        if (write.Kind == GuardedAct.Delete && !write.IsOursOrCascade)
        {
            throw new GuardException(
                "journal",
                ErrorKind.Forbidden,
                "Entries of the journal go by themselves when they are old. The account says after how many days."
            );
        }
    }
}
