using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>Mirror rows are made by us, and what only Matterport can say is written by us. All else of a model is people's.</summary>
public static class GuardModel
{
    /// <summary>Looks at who creates, or which columns are written.</summary>
    /// <param name="write">What is written.</param>
    /// <param name="mappings">The active mappings; asked only where a viewer option is written, or the row was marked.</param>
    /// <param name="marked">The row after the operation; null before it.</param>
    /// <exception cref="GuardException">Somebody else does what is ours, or an option is written that goes nowhere.</exception>
    public static void Check(GuardedWrite write, Func<Mappings> mappings, MarkedRow? marked = null)
    {
        if (write.IsAllowed)
        {
            return;
        }

        if (write.Kind == GuardedAct.Create)
        {
            throw new GuardException(Phrase.Of("guard.model.create"), ErrorKind.Forbidden);
        }

        var written = write.Columns.Select(pair => pair.Key).ToArray();
        if (
            marked is { } row
            && written.Intersect(MarkDirty.Columns).Any()
            && mappings().Fields is var rules
            && MarkDirty.AreRight(ModelFields.Set, row.After, rules, row.Now, MarkDirty.Touches(ModelFields.Set, write.Row, rules))
        )
        {
            written = written.Except(MarkDirty.Columns).ToArray();
        }

        Refuse("guard.model.columns", written.Where(ModelMirror.GuardedColumns.Contains));
        if (written.Any(ModelMirror.OptionColumns.Contains))
        {
            var sent = mappings().Fields.Where(rule => rule.GoesOut).Select(rule => rule.Field.Column).ToArray();
            Refuse("guard.model.options", written.Where(ModelMirror.OptionColumns.Contains).Where(column => !sent.Contains(column)));
        }
    }

    private static void Refuse(string code, IEnumerable<string> columns)
    {
        var names = columns.Select(column => $"{ModelTable.Table}.{column}").ToArray();
        if (names.Length > 0)
        {
            throw new GuardException(Phrase.Of(code).With("columns", string.Join(", ", names)), ErrorKind.Forbidden);
        }
    }
}
