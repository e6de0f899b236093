using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>How one column of a linked record and a field of its model are kept equal inside Dataverse.</summary>
/// <param name="Table">The record's table.</param>
/// <param name="Column">The record's column.</param>
/// <param name="Field">Name of the field, or <see cref="TourStatusField.Name"/>.</param>
/// <param name="Direction">To Dataverse: from the model to the record; to Matterport: from the record to the model.</param>
/// <param name="Transform">What happens to a text on its way.</param>
/// <param name="NullPolicy">Whether emptying one side empties the other.</param>
/// <param name="FirstContact">What happens when a record and a model that say different things are linked.</param>
public sealed record CopyRule(
    string Table,
    string Column,
    string Field,
    Direction Direction,
    Transform Transform,
    WhenCleared NullPolicy,
    InitialWinner FirstContact
)
{
    /// <summary>When the mapping was last changed, UTC; null where that is not known.</summary>
    public DateTime? ChangedOn { get; init; }

    /// <summary>True when each side gets what the other says, and it reaches Matterport.</summary>
    public bool IsBothWays => ToRecord && ReachesMatterport;

    /// <summary>True when what the record says reaches Matterport by the model.</summary>
    public bool ReachesMatterport => ToModel && ModelFields.Set.Find(Field) is { IsTwoWay: true };

    /// <summary>True when the record gets what the model says.</summary>
    public bool ToRecord => Direction is Direction.Both or Direction.ToDataverse or Direction.ToDataverseWhereEmpty;

    /// <summary>True when the record gets what the model says only while it has nothing itself.</summary>
    public bool OnlyWhereEmpty => Direction == Direction.ToDataverseWhereEmpty;

    /// <summary>True when the model gets what the record says.</summary>
    public bool ToModel => Direction is Direction.Both or Direction.ToMatterport;

    /// <summary>The value that the record's column gets from the model row; the column's own form.</summary>
    public object? FromModel(Row model) =>
        Field == TourStatusField.Name ? (int)TourStatusField.Of(model) : Transformed(model[ModelFields.Set.Find(Field)!.Column]);

    /// <summary>The value that the model's column gets from the record.</summary>
    public object? FromRecord(Row record) => Transformed(record[Column]);

    /// <summary>Why what the record says could not be sent to Matterport; null when it could.</summary>
    public Phrase? Refusal(Row record)
    {
        var field = ModelFields.Set[Field];
        return field.Refusal(field.Read(new Row(ModelTable.Table).SetRaw(field.Column, FromRecord(record))), $"{Table}.{Column}");
    }

    /// <summary>The columns of the model that the field stands on.</summary>
    public IReadOnlyList<string> ModelColumns =>
        Field == TourStatusField.Name ? TourStatusField.Columns : [ModelFields.Set.Find(Field)!.Column];

    /// <summary>
    /// Whether the record's column can hold what the model says. A column that the package does not bring is the administrator's to choose
    /// well.
    /// </summary>
    public bool Fits(Row model) =>
        LinkableColumns.Find(Table, Column) is not { } shape
        || (shape.Takes(PlainValue.Of(FromModel(model))) && (shape.Type != "picklist" || Field == TourStatusField.Name));

    /// <summary>Whether copying the model would change the record's column.</summary>
    public bool ChangesRecord(Row record, Row model)
    {
        var (value, held) = (PlainValue.Of(FromModel(model)), PlainValue.Of(record[Column]));
        return ToRecord
            && Fits(model)
            && !Equals(value, held)
            && !(value is null && NullPolicy == WhenCleared.Keep)
            && !(held is not null && OnlyWhereEmpty);
    }

    /// <summary>
    /// Whether a record and its model say different things that copying did not leave behind: the mapping was off, or somebody wrote past
    /// our steps. Then neither may simply replace the other.
    /// </summary>
    public bool HaveParted(Row record, Row model)
    {
        if (!IsBothWays || !Fits(model) || Equals(PlainValue.Of(record[Column]), PlainValue.Of(FromModel(model))))
        {
            return false;
        }

        var field = ModelFields.Set[Field];
        var ours = field.Read(new Row(ModelTable.Table).SetRaw(field.Column, FromRecord(record)));
        var theirs = field.Read(model);
        return ours is null || theirs is null ? ours != theirs && NullPolicy == WhenCleared.Clear : !field.SameButSpelling(ours, theirs);
    }

    private object? Transformed(object? value) =>
        value is not string text
            ? value
            : Transform switch
            {
                Transform.Trim => text.Trim(),
                Transform.SingleLine => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim(),
                _ => text,
            };
}
