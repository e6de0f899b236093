using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// The current model of a property or a site visit follows its link: written by hand, it would let edits reach a model that nobody
/// linked.
/// </summary>
public static class GuardCurrentModel
{
    // Both tables have a column of this name.
    private static readonly string Column = PropertyTable.CurrentModelId.Name;

    /// <summary>Looks at the column. Writing what is there already says nothing.</summary>
    /// <param name="before">The row before; null when it is created.</param>
    /// <param name="write">What is written.</param>
    /// <exception cref="GuardException">Somebody else than the system sets it, or empties it along with other columns.</exception>
    public static void Check(Row? before, GuardedWrite write)
    {
        if (!write.IsAllowed && write.Row.Has(Column) && !Equals(before?[Column], write.Row[Column]))
        {
            throw new GuardException(Phrase.Of("guard.current-model"), ErrorKind.Forbidden);
        }
    }
}
