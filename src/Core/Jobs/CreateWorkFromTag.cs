using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// Makes the row that a tag stands for, as the caller, or links one that exists. A tag has one: whoever asks again is given it. Of two who
/// ask at once, the second writes a tag that has changed, and the transaction takes its row back.
/// </summary>
/// <param name="caller">The person.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="say">Says a phrase in the caller's language.</param>
public sealed class CreateWorkFromTag(Caller caller, IRows system, Func<DateTime> now, Func<Phrase, string> say)
{
    private static readonly string[] TagColumns =
    [
        TagTable.Name.Name,
        TagTable.Description.Name,
        TagTable.TourLink.Name,
        TagTable.FloorId.Name,
        TagTable.RoomId.Name,
        TagTable.TagTypeId.Name,
        TagTable.OwnerId.Name,
        TagTable.WorkRecordKey.Name,
        TagTable.WorkState.Name,
        .. TagLook.Columns,
    ];

    /// <summary>Makes it, or links it.</summary>
    /// <exception cref="NoWorkTargetException">It is not clear what to make.</exception>
    /// <exception cref="WorkRefusedException">The platform refused the row.</exception>
    /// <exception cref="RowNotFoundException">The tag, the work target, or the row to be linked is not there, or the caller may not see
    /// it.</exception>
    /// <exception cref="RowChangedException">Somebody else wrote the tag at this very moment.</exception>
    public CreateWorkFromTagMessage.Response Handle(CreateWorkFromTagMessage.Request request)
    {
        var tag = caller.Rows.Get(RowKey.Of(TagTable.Table, request.TagId), TagColumns);
        caller.Require(tag.Reference, RowAccess.Write);
        if (request.ExistingRowId is null && WorkOf(tag) is { } known)
        {
            return Answer(known, isNew: false);
        }

        var target = new ChooseWorkTarget(system).For(tag, request.WorkTargetId);
        var text = new WorkText(
            tag,
            NameOf(tag.Get(TagTable.FloorId), FloorTable.Name),
            NameOf(tag.Get(TagTable.RoomId), RoomTable.Name),
            say
        );
        var work = request.ExistingRowId is { } id
            ? Trying(target, () => Read(caller.Rows, target, id), refused => refused is not RowNotFoundException)
            : Trying(target, () => Created(target, tag, text), _ => true);
        var name = target.TitleColumn is { } title && work[title] is string { Length: > 0 } given ? given : text.Label;
        Link(tag, target, work, name);
        return Answer(work.Reference, isNew: request.ExistingRowId is null);
    }

    private static CreateWorkFromTagMessage.Response Answer(RowReference work, bool isNew) =>
        new()
        {
            TableName = work.Table,
            RowId = work.Id,
            IsNew = isNew,
        };

    // Looked for as the system: work that the caller does not see is work all the same.
    private RowReference? WorkOf(Row tag) =>
        tag.Get(TagTable.WorkState) is not (null or WorkState.Missing)
        && tag.Get(TagTable.WorkRecordKey) is { Length: > 0 } key
        && RowReference.Parse(key) is var work
        && system.Find(RowKey.Of(work), [PrimaryKey.Of(work.Table)]) is not null
            ? work
            : null;

    private string? NameOf(RowReference? place, Column<string> name) =>
        place is null ? null : system.Find(RowKey.Of(place), [name.Name])?.Get(name); // A lookup shows that name anyway.

    private Row Created(WorkTarget target, Row tag, WorkText text)
    {
        var row = new Row(target.Table);
        Fill(row, target.TitleColumn, text.Title(target));
        Fill(row, target.DescriptionColumn, text.Description(target));
        Fill(row, target.LinkColumn, tag.Get(TagTable.TourLink));
        Fill(row, target.TagColumn, tag.Reference);
        Fill(row, target.OwnerColumn, tag.Get(TagTable.OwnerId));
        row.SetAll(FixedValues.Parse(target.FixedText));
        return Read(system, target, caller.Rows.Create(row));
    }

    private static void Fill(Row row, string? column, object? value)
    {
        if (column is not null && value is not null)
        {
            row.SetRaw(column, value);
        }
    }

    // With its state: a column that is not there is told now, to whoever can mend it, and not to the sync later.
    private static Row Read(IRows rows, WorkTarget target, Guid id) =>
        rows.Get(RowKey.Of(target.Table, id), target.TitleColumn is { } title ? [target.StateColumn, title] : [target.StateColumn]);

    private Row Trying(WorkTarget target, Func<Row> work, Func<DomainException, bool> isOfTarget)
    {
        try
        {
            return work();
        }
        catch (DomainException refused) when (isOfTarget(refused) && refused.Kind is not (ErrorKind.Forbidden or ErrorKind.Later))
        {
            throw new WorkRefusedException(target, ReasonOf(refused));
        }
    }

    // Of what the platform does not find it names the new row, and not what that one points at.
    private string ReasonOf(DomainException refused) =>
        refused is RowNotFoundException ? say(Phrase.Of("tag.work-points-nowhere"))
        : refused.Phrase.Arguments.TryGetValue("reason", out var said) ? said
        : say(refused.Phrase);

    private void Link(Row tag, WorkTarget target, Row work, string name)
    {
        var state = target.StateOf(work);
        var most = TagTable.WorkRecordName.MaxLength ?? name.Length;
        var write = new Row(TagTable.Table) { Id = tag.Id, Version = tag.Version }
            .Set(TagTable.WorkRecordKey, work.Reference.ToString())
            .Set(TagTable.WorkRecordName, name.Length <= most ? name : name.Substring(0, most))
            .Set(TagTable.WorkState, state)
            .Set(TagTable.WorkTargetId, target.Reference)
            .Set(TagTable.WorkCheckedOn, now());
        system.Update(TagLook.Apply(write, tag, target, state));
    }
}
