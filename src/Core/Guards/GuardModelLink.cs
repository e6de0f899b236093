using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>Links are made and taken away by our custom APIs, which keep records, models and keys in step with them.</summary>
public static class GuardModelLink
{
    /// <summary>Looks at who writes.</summary>
    /// <exception cref="GuardException">Somebody else than the system writes.</exception>
    public static void Check(GuardedWrite write)
    {
        if (!write.IsAllowed && (write.Columns.Any() || write.SetsState || write.Kind != GuardedAct.Update))
        {
            throw new GuardException(
                Phrase.Of(write.Kind == GuardedAct.Delete ? "guard.model-link.delete" : "guard.model-link.write"),
                ErrorKind.Forbidden
            );
        }
    }
}
