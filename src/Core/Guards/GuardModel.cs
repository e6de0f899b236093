using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
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
        if (marked is not null)
        {
            written = WithoutMarks(written, write.Row, marked, mappings);
        }

        Refuse("guard.model.columns", written.Where(ModelMirror.GuardedColumns.Contains));
        if (written.Any(ModelMirror.OptionColumns.Contains))
        {
            var sent = mappings().Fields.Where(rule => rule.GoesOut).Select(rule => rule.Field.Column).ToArray();
            Refuse("guard.model.options", written.Where(ModelMirror.OptionColumns.Contains).Where(column => !sent.Contains(column)));
        }
    }

    // Our own step marks the row before the operation, and does not see what a step after it adds.
    private static string[] WithoutMarks(string[] written, Row write, MarkedRow row, Func<Mappings> mappings)
    {
        if (PlaceKeyColumns.Changes(row.After).Count == 0)
        {
            written = written.Except(PlaceKeyColumns.OfModel).ToArray();
        }

        var rules = mappings().Fields;
        var touches = MarkDirty.Touches(ModelFields.Set, write, rules);
        var isMarked = written.Intersect(MarkDirty.Columns).Any();
        var edited = written.Intersect(ModelFields.Set.TwoWay.Select(field => field.Column)).ToArray();
        if ((isMarked || edited.Length > 0) && MarkDirty.AreRight(ModelFields.Set, row.After, rules, row.Now, touches))
        {
            return written.Except(MarkDirty.Columns).ToArray();
        }

        // What is gone keeps its state, whatever is edited.
        if (!isMarked && row.After.Get(ModelTable.SyncState) != SyncState.Missing)
        {
            Refuse("guard.model.late", edited);
        }

        return written;
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
