using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>The mappings that a new installation gets: the table of docs/syncing.md. Administrators change the rows, not this.</summary>
public static class DefaultMappings
{
    /// <summary>One row for each two-way field, and one for each column that is copied.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        .. FieldSets.All.SelectMany(set => set.TwoWay.Select(field => OfField(set.Table, field))),
        .. ModelFields.Set.All.SelectMany(field => field.Copies.Select(copy => OfCopy(field.Name, copy))),
        .. TourStatusField.Copies.Select(copy => OfCopy(TourStatusField.Name, copy)),
    ];

    private static Row OfField(string table, Field field) =>
        Mapping(
            table,
            field.Column,
            field.Name,
            Direction.Both,
            field.DefaultWinner,
            field.CanBeCleared ? WhenCleared.Clear : WhenCleared.Keep,
            field.ActiveByDefault
        );

    private static Row OfCopy(string field, DefaultCopy copy) =>
        Mapping(
            copy.Table,
            copy.Column,
            field,
            copy.Direction,
            copy.Direction is Direction.ToMatterport or Direction.Both ? Winner.Dataverse : Winner.Matterport,
            copy.NullPolicy,
            copy.Active
        );

    private static Row Mapping(
        string table,
        string column,
        string field,
        Direction direction,
        Winner winner,
        WhenCleared policy,
        bool active
    ) =>
        new Row(FieldMappingTable.Table)
            .Set(FieldMappingTable.Name, $"{table}.{column} – {field}")
            .Set(FieldMappingTable.TableName, table)
            .Set(FieldMappingTable.Column, column)
            .Set(FieldMappingTable.Field, field)
            .Set(FieldMappingTable.Direction, direction)
            .Set(FieldMappingTable.FirstContact, InitialWinner.RaiseConflict)
            .Set(FieldMappingTable.Winner, winner)
            .Set(FieldMappingTable.Transform, Transform.None)
            .Set(FieldMappingTable.NullPolicy, policy)
            .Set(FieldMappingTable.Active, active);
}
