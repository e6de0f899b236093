using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>Mirror rows are made by us, and what only Matterport can say is written by us. All else of a model is people's.</summary>
public static class GuardModel
{
    /// <summary>Looks at who creates, or which columns are written.</summary>
    /// <exception cref="GuardException">Somebody else does what is ours.</exception>
    public static void Check(GuardedWrite write)
    {
        if (write.IsOursOrCascade)
        {
            return;
        }

        if (write.Kind == GuardedAct.Create)
        {
            throw new GuardException(Phrase.Of("guard.model.create"), ErrorKind.Forbidden);
        }

        if (
            write.Columns.Where(pair => ModelMirror.GuardedColumns.Contains(pair.Key)).Select(pair => pair.Key).ToArray() is
            { Length: > 0 } columns
        )
        {
            throw new GuardException(
                Phrase
                    .Of("guard.model.columns")
                    .With("columns", string.Join(", ", columns.Select(column => $"{ModelTable.Table}.{column}"))),
                ErrorKind.Forbidden
            );
        }
    }
}
