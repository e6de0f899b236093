using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A mapping names a field that there is, a column that may hold it, and a direction in which it can travel.</summary>
public static class GuardFieldMapping
{
    private static readonly Regex LogicalName = new(@"\A[a-z][a-z0-9_]{0,99}\z", RegexOptions.CultureInvariant);

    /// <summary>The columns that are looked at again after the operation.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [FieldMappingTable.TableName.Name, FieldMappingTable.Column.Name, FieldMappingTable.Field.Name, FieldMappingTable.Direction.Name];

    /// <summary>Looks at the mapping as it would be, or is.</summary>
    /// <param name="before">The row before; null when it is created.</param>
    /// <param name="write">What is written.</param>
    /// <exception cref="GuardException">The mapping could not work.</exception>
    public static void Check(Row? before, GuardedWrite write)
    {
        // After the operation, nothing that is looked at was changed.
        if (before is not null && !write.Columns.Any())
        {
            return;
        }

        var after = before?.After(write.Row.Values) ?? write.Row;
        var table = after.Get(FieldMappingTable.TableName) ?? "";
        var column = after.Get(FieldMappingTable.Column) ?? "";
        if (!LogicalName.IsMatch(table) || !LogicalName.IsMatch(column))
        {
            throw Wrong(Phrase.Of("guard.field-mapping.names"));
        }

        var name = after.Get(FieldMappingTable.Field) ?? "";
        var mirrored = FieldSets.Find(table);
        var set = mirrored ?? ModelFields.Set;
        var field = set.Find(name);
        if (field is null && name != TourStatusField.Name)
        {
            throw Wrong(
                Phrase
                    .Of("guard.field-mapping.field")
                    .With("name", name)
                    .With(
                        "names",
                        string.Join(
                            ", ",
                            set.TwoWay.Select(known => known.Name).Concat(mirrored == TagFields.Set ? [] : [TourStatusField.Name])
                        )
                    )
            );
        }

        var direction = after.Get(FieldMappingTable.Direction) ?? Direction.Off;
        if (mirrored is not null)
        {
            OfMirror(field, column, direction);
        }
        else
        {
            OfRecord(field, table, column, direction);
        }
    }

    private static void OfMirror(Field? field, string column, Direction direction)
    {
        if (direction == Direction.ToDataverseWhereEmpty)
        {
            throw Wrong(Phrase.Of("guard.field-mapping.only-records"));
        }

        if (field is not { IsTwoWay: true } || field.Column != column)
        {
            throw Wrong(Phrase.Of("guard.field-mapping.model"));
        }
    }

    private static void OfRecord(Field? field, string table, string column, Direction direction)
    {
        if (table is not (PropertyTable.Table or SiteVisitTable.Table))
        {
            throw Wrong(Phrase.Of("guard.field-mapping.table").With("table", table));
        }

        if (direction is Direction.Both or Direction.ToDataverse or Direction.ToDataverseWhereEmpty)
        {
            ToRecord(field, table, column);
        }

        if (direction is not (Direction.Both or Direction.ToMatterport))
        {
            return;
        }

        if (field is not { IsTwoWay: true })
        {
            throw Wrong(Phrase.Of("guard.field-mapping.read-only"));
        }

        if (table != PropertyTable.Table)
        {
            throw Wrong(Phrase.Of("guard.field-mapping.from-property").With("table", table));
        }

        if (!CopiedColumns.OfProperty.Contains(column))
        {
            throw Wrong(
                Phrase
                    .Of("guard.field-mapping.not-from-column")
                    .With("name", column)
                    .With("names", string.Join(", ", CopiedColumns.OfProperty))
            );
        }
    }

    // Copies are written as the system: a wrong column would fail each write of the model, or take a value that is not for people to set.
    private static void ToRecord(Field? field, string table, string column)
    {
        if (field is not null && !CopiedColumns.OfModel.Contains(field.Column))
        {
            throw Wrong(Phrase.Of("guard.field-mapping.not-to-records").With("field", field.Name));
        }

        var type = field is null
            ? ColumnTypes.Of(PropertyTable.Table, PropertyTable.TourStatus.Name)
            : ColumnTypes.Of(ModelTable.Table, field.Column);
        var isKey = table == PropertyTable.Table && PlaceKeyColumns.OfProperty.Contains(column);
        if (type is null || isKey || ColumnTypes.Of(table, column) != type)
        {
            throw Wrong(
                Phrase
                    .Of("guard.field-mapping.not-to-column")
                    .With("field", field?.Name ?? TourStatusField.Name)
                    .With("name", column)
                    .With("names", string.Join(", ", ColumnTypes.Columns(table, type ?? "").Except(PlaceKeyColumns.OfProperty)))
            );
        }
    }

    private static GuardException Wrong(Phrase phrase) => new(phrase, ErrorKind.Invalid);
}
