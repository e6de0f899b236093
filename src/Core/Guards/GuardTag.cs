using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>What only Matterport can say of a tag, and the books of the sync, are written by us. All else of a tag is people's.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings; asked only where the row was marked.</param>
public sealed class GuardTag(IRows system, Func<Mappings> mappings)
{
    private static readonly Regex Color = new(TagLimits.ColorPattern, RegexOptions.CultureInvariant);

    private static readonly string[] Point = [TagTable.PositionX.Name, TagTable.PositionY.Name, TagTable.PositionZ.Name];

    private static readonly string[] Direction = [TagTable.StemX.Name, TagTable.StemY.Name, TagTable.StemZ.Name];

    /// <summary>Looks at what is written.</summary>
    /// <param name="before">The row before, where an update sees it; null when it is created.</param>
    /// <param name="write">What is written.</param>
    /// <param name="marked">The row after the operation; null before it.</param>
    /// <exception cref="GuardException">Somebody writes what is ours, or what Matterport would not take.</exception>
    /// <exception cref="ValueRefusedException">A text of it cannot be sent.</exception>
    public void Check(Row? before, GuardedWrite write, MarkedRow? marked = null)
    {
        if (write.IsAllowed)
        {
            return;
        }

        var written = write.Columns.Select(pair => pair.Key).ToArray();
        if (marked is not null && MarkDirty.AreRight(TagFields.Set, marked.After, mappings().Tags, marked.Now, touched: true))
        {
            written = written.Except(Marks).ToArray();
        }

        var ours = written.Where(column =>
            TagMirror.GuardedColumns.Contains(column) || (column == TagTable.ModelId.Name && IsMoved(before, write))
        );
        if (ours.Select(column => $"{TagTable.Table}.{column}").ToArray() is { Length: > 0 } names)
        {
            throw new GuardException(Phrase.Of("guard.tag.columns").With("columns", string.Join(", ", names)), ErrorKind.Forbidden);
        }

        CheckValues(before, write.Row);
        GuardOutgoing.Check(TagFields.Set, before, write.Row, write.Kind == GuardedAct.Create ? null : () => mappings().Tags);
    }

    // The model of a tag is chosen once. A spreadsheet names it with each row.
    private static bool IsMoved(Row? before, GuardedWrite write) =>
        write.Kind == GuardedAct.Update && (before is null || before.Get(TagTable.ModelId) != write.Row.Get(TagTable.ModelId));

    private static string[] Marks { get; } = [TagTable.Dirty.Name, TagTable.DirtyOn.Name, TagTable.SyncState.Name];

    private void CheckValues(Row? before, Row write)
    {
        if (write.Get(TagTable.Color) is { Length: > 0 } color && !Color.IsMatch(color))
        {
            throw Wrong(Phrase.Of("guard.tag.color").With("value", color));
        }

        if (write.Get(TagTable.Keywords) is { } keywords && keywords.Split('\n').Any(keyword => !TagMarker.IsNone(keyword.Trim())))
        {
            throw Wrong(Phrase.Of("guard.tag.keywords").With("prefix", TagMarker.Prefix));
        }

        var after = before?.After(write.Values) ?? write;
        foreach (var columns in new[] { Point, Direction }.Where(columns => columns.Any(write.Has)))
        {
            if (columns.Count(column => after[column] is not null) is 1 or 2)
            {
                throw Wrong(Phrase.Of("guard.tag.position"));
            }
        }

        var model = after.Get(TagTable.ModelId);
        CheckPlace(write.Get(TagTable.FloorId), model);
        CheckPlace(write.Get(TagTable.RoomId), model);
    }

    // Floors of different models often have the same name.
    private void CheckPlace(RowReference? place, RowReference? model)
    {
        if (
            place is not null
            && model is not null
            && system.Find(RowKey.Of(place), [FloorTable.ModelKey.Name]) is { } row
            && row.Get(FloorTable.ModelKey) != model.ToString()
        )
        {
            throw Wrong(Phrase.Of("guard.tag.place"));
        }
    }

    private static GuardException Wrong(Phrase phrase) => new(phrase, ErrorKind.Invalid);
}
